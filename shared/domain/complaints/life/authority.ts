import type { Principal } from "../../../auth/principal.ts";
import { type Instant, type LocalDay, localDay } from "../../calendar/calendar.ts";
import type { CityFacts } from "../../city.ts";
import { type Employee, unitsHeadedOn } from "../../organisation/employee.ts";
import { refusals } from "../../refusal.ts";
import type { Complaint } from "../complaint.ts";
import { MISCONDUCT } from "../intake/oversight.ts";
import { type ComplaintTransition, TRANSITIONS } from "./transitions.ts";

const refuse = refusals("complaint", {
  "not-yours": {
    kind: "forbidden",
    id: "Pengaduan ini hanya untuk pengelola pengaduan dan pimpinan unit yang menanganinya.",
    en: "This complaint is for complaint officers and the head of the unit that handles it.",
    source: "policy: deny by default",
  },
});

/** Who asks, and on which local day; `employee` is undefined if the account belongs to no employee. */
export interface Asking {
  readonly principal: Principal;
  readonly employee: Employee | undefined;
  readonly day: LocalDay;
}

/** A request of somebody who has signed in. */
export interface Asked {
  readonly principal: Principal;
  readonly at: Instant;
}

/** Who asks, on the city's day. */
export function askingOf(
  { principal, at }: Asked,
  employee: Employee | undefined,
  { timeZone }: Pick<CityFacts, "timeZone">,
): Asking {
  return { principal, employee, day: localDay(at, timeZone) };
}

/**
 * Lets complaint officers act on a complaint, and the head of the unit that has it where the transition is a handler's.
 * @param act a transition, or `remark`, which changes no state and is open to every handler
 * @throws DomainError `complaint.not-yours`
 */
export function requireComplaintAct(
  asking: Asking,
  { unitId }: Complaint,
  act: ComplaintTransition | "remark",
): void {
  const isHandlers = act === "remark" || TRANSITIONS[act].who === "HANDLER";
  if (!isOfficer(asking) && !(isHandlers && headsAny(asking, [unitId]))) throw refuse("not-yours");
}

/**
 * Lets those who may act on a complaint see it, and the heads to whom it was escalated, except the head of a unit that it
 * turned out to report for misconduct.
 * @throws DomainError `complaint.not-yours`
 */
export function requireCanSeeComplaint(asking: Asking, complaint: Complaint): void {
  const { unitId, escalations, aboutUnitId } = complaint;
  const about = complaint.class === MISCONDUCT ? aboutUnitId : undefined;
  const told = escalations.filter(({ level, toUnitId }) => level > 0 && toUnitId !== about);
  const units = [unitId, ...told.map(({ toUnitId }) => toUnitId)];
  if (!isOfficer(asking) && !headsAny(asking, units)) throw refuse("not-yours");
}

/**
 * Lets complaint officers, HR and the head of a unit see the unit's complaints.
 * @throws DomainError `complaint.not-yours`
 */
export function requireComplaintList(asking: Asking, unitId: string): void {
  const isAllowed = isOfficer(asking) || asking.principal.roles.includes("HR") || headsAny(asking, [unitId]);
  if (!isAllowed) throw refuse("not-yours");
}

function isOfficer({ principal }: Asking): boolean {
  return principal.roles.includes("COMPLAINT_OFFICER");
}

function headsAny({ employee, day }: Asking, unitIds: readonly string[]): boolean {
  return unitsHeadedOn(employee, day).some((headed) => unitIds.includes(headed));
}
