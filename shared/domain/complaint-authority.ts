import type { Principal } from "../auth/principal.ts";
import type { LocalDay } from "./calendar.ts";
import type { Complaint } from "./complaint.ts";
import type { Employee } from "./employee.ts";
import { refusals } from "./refusal.ts";

const refuse = refusals("complaint", {
  "not-yours": {
    kind: "forbidden",
    id: "Pengaduan ini hanya untuk pengelola pengaduan dan pimpinan unit yang menanganinya.",
    en: "This complaint is for complaint officers and the head of the unit that handles it.",
    source: "policy: deny by default",
  },
});

/** Who asks, and on which local day; `employee` is undefined where the account belongs to none. */
export interface Asking {
  readonly principal: Principal;
  readonly employee: Employee | undefined;
  readonly day: LocalDay;
}

/**
 * Lets complaint officers, and the head of the unit that a complaint is with, act on it.
 * @throws DomainError `complaint.not-yours`
 */
export function requireComplaintHandler(asking: Asking, { unitId }: Complaint): void {
  if (!isOfficer(asking) && !headsAny(asking, [unitId])) throw refuse("not-yours");
}

/**
 * Lets those see a complaint who may act on it, and the heads to whom it was escalated.
 * @throws DomainError `complaint.not-yours`
 */
export function requireComplaintSight(asking: Asking, { unitId, escalations }: Complaint): void {
  const units = [unitId, ...escalations.map(({ toUnitId }) => toUnitId)];
  if (!isOfficer(asking) && !headsAny(asking, units)) throw refuse("not-yours");
}

/**
 * Lets complaint officers, HR and the head of a unit see what lies with it.
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
  const posting = employee?.postings.findLast(({ from }) => from <= day);
  return posting?.isHead === true && unitIds.includes(posting.unitId);
}
