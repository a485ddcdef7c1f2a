import type { Principal } from "../../../auth/principal.ts";
import { type Instant, type LocalDay, localDay } from "../../calendar/calendar.ts";
import type { CityFacts } from "../../city.ts";
import { type Employee, placeOn, unitsHeadedOn } from "../../organisation/employee.ts";
import { refusals } from "../../refusal.ts";
import type { Complaint } from "../complaint.ts";
import { MISCONDUCT } from "../misconduct.ts";

const refuse = /* @__PURE__ */ refusals("complaint", {
  "not-yours": {
    kind: "forbidden",
    id: "Pengaduan ini hanya untuk pengelola pengaduan dan pimpinan unit yang menanganinya.",
    en: "This complaint is for complaint officers and the head of the unit that handles it.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
});

export const refuseNotYours = () => refuse("not-yours");

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
 * Lets those see a complaint who may act on it, and the heads to whom it was escalated, except the head of a
 * unit that it turned out to report for misconduct. The head of the city sees all except misconduct, which
 * the inspectorate examines first.
 * @throws DomainError `complaint.not-yours`
 */
export function requireCanSeeComplaint(asking: Asking, complaint: Complaint): void {
  if (!canSeeComplaint(asking, complaint)) throw refuse("not-yours");
}

/** Whether somebody may see a complaint: lists show its text only to those who may open it. */
export function canSeeComplaint(asking: Asking, complaint: Complaint): boolean {
  const { unitId, escalations, aboutUnitId } = complaint;
  const about = complaint.class === MISCONDUCT ? aboutUnitId : undefined;
  const told = escalations.filter(({ level, toUnitId }) => level > 0 && toUnitId !== about);
  const units = [unitId, ...told.map(({ toUnitId }) => toUnitId)];
  return (
    isOfficer(asking) ||
    (isHeadOfCity(asking) && complaint.class !== MISCONDUCT) ||
    isAssigned(asking, complaint) ||
    headsAny(asking, units)
  );
}

/**
 * Lets complaint officers, HR, the head of the city and the head of a unit see the unit's complaints.
 * @throws DomainError `complaint.not-yours`
 */
export function requireComplaintList(asking: Asking, unitId: string): void {
  const isAllowed =
    isOfficer(asking) ||
    isHeadOfCity(asking) ||
    asking.principal.roles.includes("HR") ||
    headsAny(asking, [unitId]);
  if (!isAllowed) throw refuse("not-yours");
}

export function isOfficer({ principal }: Asking): boolean {
  return principal.roles.includes("COMPLAINT_OFFICER");
}

function isHeadOfCity({ principal }: Asking): boolean {
  return principal.roles.includes("HEAD_OF_CITY");
}

/** Only while they serve where they did when it was assigned. */
export function isAssigned({ employee, day }: Asking, { assignee }: Complaint): boolean {
  if (employee === undefined || assignee?.nip !== employee.nip) return false;
  return placeOn(employee, day)?.unitId === assignee.unitId;
}

export function headsAny({ employee, day }: Asking, unitIds: readonly string[]): boolean {
  return unitsHeadedOn(employee, day).some((headed) => unitIds.includes(headed));
}
