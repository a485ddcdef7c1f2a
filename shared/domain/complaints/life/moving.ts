import { COMPLAINT_DESK, type Complaint, type ComplaintDecision, hasEnded } from "../complaint.ts";
import { type Destination, isIndependentOf } from "../intake/oversight.ts";
import { MISCONDUCT } from "../misconduct.ts";
import { movedTo } from "./assignment.ts";

/** Where a complaint is to be, and who serves there. */
export interface Moving {
  /** The unit that goes on with the work of the complaint's own. */
  readonly unit: Destination;
  /** The unit in which whoever is reported serves by now, if misconduct is: the reported one, or whichever goes on with its work. */
  readonly reportedIn: string | undefined;
}

/**
 * Whether a unit may have a complaint: one of misconduct neither where it was reported, nor where the reported people serve by
 * now, nor below.
 * @source policy: nobody examines a complaint about themselves
 */
function mayHave(
  { class: named, aboutUnitId }: Pick<Complaint, "class" | "aboutUnitId">,
  { unit, reportedIn }: Moving,
) {
  return named !== MISCONDUCT || (isIndependentOf(aboutUnitId, unit) && isIndependentOf(reportedIn, unit));
}

/** A complaint of a closed unit, in whatever state, where the unit's work is by now; at the desk if that may not have it. */
export function placedAfter(complaint: Complaint, moving: Moving): Complaint {
  const unitId = mayHave(complaint, moving) ? moving.unit.id : COMPLAINT_DESK;
  return movedTo(complaint, unitId) as Complaint;
}

/**
 * Moves an open complaint with the work of its unit, which has closed: state and deadlines stay. Undefined if it has ended; its
 * result stays that of the unit that handled it.
 */
export function moveWithWork(
  complaint: Complaint,
  moving: Moving,
  at: string,
): ComplaintDecision | undefined {
  if (hasEnded(complaint)) return undefined;
  const state = placedAfter(complaint, moving);
  return moved(complaint, state, {
    at,
    ...(state.unitId === moving.unit.id && { unitName: moving.unit.name }),
  });
}

/**
 * Takes an open complaint of misconduct to the desk from a unit that goes on with the work of the one it reports; undefined if it may
 * stay, or has ended.
 * @param moving its unit, as it stays
 */
export function leaveReported(
  complaint: Complaint,
  moving: Moving,
  at: string,
): ComplaintDecision | undefined {
  if (hasEnded(complaint) || mayHave(complaint, moving)) return undefined;
  return moved(complaint, movedTo(complaint, COMPLAINT_DESK) as Complaint, { at });
}

/** @param act its unit's name is for its complainant; at the desk it is no unit's */
function moved(
  { unitId: fromUnitId }: Complaint,
  state: Complaint,
  { at, unitName }: { readonly at: string; readonly unitName?: string },
): ComplaintDecision {
  const data = { fromUnitId, unitId: state.unitId, ...(unitName !== undefined && { unitName }) };
  return { state, event: { type: "COMPLAINT_MOVED", by: "SYSTEM", at, data } };
}
