import { COMPLAINT_DESK, type Complaint, type ComplaintDecision, hasEnded } from "../complaint.ts";
import { type Destination, isIndependentOf } from "../intake/oversight.ts";
import { MISCONDUCT } from "../misconduct.ts";
import { movedTo } from "./assignment.ts";

/**
 * Where a closed unit's complaint goes: to the unit that goes on with its work, or to the desk if it is of misconduct and that
 * unit is the one reported or below it.
 * @source policy
 */
function unitAfter(complaint: Pick<Complaint, "class" | "aboutUnitId">, successor: Destination): string {
  const { aboutUnitId } = complaint;
  const isFree = complaint.class !== MISCONDUCT || isIndependentOf(aboutUnitId, successor);
  return isFree ? successor.id : COMPLAINT_DESK;
}

/** A complaint of a closed unit, in whatever state, where the unit's work is by now. */
export function placedAfter(complaint: Complaint, successor: Destination): Complaint {
  return movedTo(complaint, unitAfter(complaint, successor)) as Complaint;
}

/**
 * Moves an open complaint with the work of its unit, which has closed: state and deadlines stay. Undefined if it has ended; its
 * result stays that of the unit that handled it.
 */
export function moveWithWork(
  complaint: Complaint,
  successor: Destination,
  at: string,
): ComplaintDecision | undefined {
  if (hasEnded(complaint)) return undefined;
  const state = placedAfter(complaint, successor);
  const data = { fromUnitId: complaint.unitId, unitId: state.unitId };
  return { state, event: { type: "COMPLAINT_MOVED", by: "SYSTEM", at, data } };
}
