import { type Employee, placeOn } from "../../organisation/employee.ts";
import { isWithin, type OrganisationUnit } from "../../organisation/organisation-unit.ts";
import { type Complaint, type ComplaintDecision, hasEnded } from "../complaint.ts";
import { refuseComplaint as refuse } from "../refusals.ts";
import { STATUS_WORDS } from "../words.ts";

interface Act {
  readonly by: string;
  readonly at: string;
}

interface Assignment extends Act {
  /** Undefined takes it from whoever has it. */
  readonly employee: Employee | undefined;
  /** The unit in which the employee serves on `day`. */
  readonly unit: Pick<OrganisationUnit, "id" | "ancestors"> | undefined;
  /** Local day of the assignment. */
  readonly day: string;
}

/**
 * Assigns a complaint to somebody who serves in its unit or below it (disposisi), instead of whoever had it. They may then do
 * what the head of the unit may, but not assign it on or send it elsewhere.
 * @throws DomainError `complaint.assignee-elsewhere`, `complaint.ended`
 * @source policy: work is assigned within the unit that answers for it
 */
export function assignComplaint(
  complaint: Complaint,
  { employee, unit, day, by, at }: Assignment,
): ComplaintDecision {
  requireOpen(complaint);
  const { assignee: _, ...unassigned } = complaint;
  const { unitId } = complaint;
  if (employee === undefined)
    return { state: unassigned, event: { type: "COMPLAINT_ASSIGNED", by, at, data: { unitId } } };
  const { nip, name } = employee;
  const place = placeOn(employee, day);
  if (place === undefined || unit === undefined || !isWithin(unit, unitId))
    throw refuse("assignee-elsewhere", { nip });
  return {
    state: { ...unassigned, assignee: { nip, name, unitId: place.unitId } },
    event: { type: "COMPLAINT_ASSIGNED", by, at, data: { unitId, nip } },
  };
}

/**
 * Keeps a note for others who handle the complaint.
 * @throws DomainError `complaint.ended`
 */
export function noteOnComplaint(
  complaint: Complaint,
  { text, by, at }: Act & { readonly text: string },
): ComplaintDecision {
  requireOpen(complaint);
  const event = { type: "COMPLAINT_NOTED", by, at, data: { unitId: complaint.unitId } } as const;
  return { state: complaint, event, note: text };
}

/** A complaint that moves to another unit is no longer with whoever worked on it in the old one. */
export function movedTo<Moved extends Pick<Complaint, "unitId" | "assignee">>(
  complaint: Moved,
  unitId: string,
): Omit<Moved, "assignee"> & Pick<Complaint, "assignee"> {
  if (complaint.unitId === unitId) return complaint;
  const { assignee: _, ...unassigned } = complaint;
  return { ...unassigned, unitId };
}

function requireOpen(complaint: Complaint): void {
  if (hasEnded(complaint)) throw refuse("ended", { status: STATUS_WORDS[complaint.status] });
}
