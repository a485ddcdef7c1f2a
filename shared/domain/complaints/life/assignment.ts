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
  /** Undefined to unassign it. */
  readonly employee: Employee | undefined;
  /** The unit in which the employee serves on `day`. */
  readonly unit: Pick<OrganisationUnit, "id" | "ancestors"> | undefined;
  /** Local day of the assignment. */
  readonly day: string;
}

/**
 * Assigns a complaint to an employee of its unit or one below it (disposisi), replacing any earlier assignee.
 * The assignee may do what the head of the unit may, except reassign it or send it elsewhere.
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
 * Adds an internal note.
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

/** A complaint that moves to another unit loses its assignee. */
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
