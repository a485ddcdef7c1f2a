import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityFacts, CityWith } from "../../shared/domain/city.ts";
import { actAsHead as act, changeService as change } from "../../shared/domain/organisation/career.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import {
  withdrawLeave as endLeave,
  takeLeave as take,
} from "../../shared/domain/organisation/leave/take-leave.ts";
import type { LeavePolicy } from "../../shared/domain/organisation/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitChangeRepository } from "../../shared/table/organisation/unit-changes.ts";
import type { careerRoutes } from "./career-contract.ts";
import { profileOn } from "./profile.ts";

interface Deps {
  readonly units: UnitChangeRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

/** The last day that can be entered. */
const FOR_GOOD = "2099-12-31";

/** Ends, pauses or resumes service; on that day the successor gets what was left open. */
export async function changeService(
  { params: { nip }, body, principal, at }: Input<typeof careerRoutes.changeService>,
  { employees, city }: Pick<Deps, "employees" | "city">,
) {
  const employee = await employees.edit(nip);
  const order = { ...body, reason: body.reason ?? undefined, by: principal.id, at };
  return employees.commit(change(employee, order), employee, profileAt(at, city));
}

/** Appoints an acting head, who rates the unit's staff from the first to the last day. */
export async function actAsHead(
  { params: { nip }, body, principal, at }: Input<typeof careerRoutes.actAsHead>,
  { units, employees, city }: Deps,
) {
  const lasting = { last: body.until ?? FOR_GOOD, today: localDay(at, city.timeZone) };
  const isOpen = units.openUntil(body.unitId, lasting);
  const [employee] = await Promise.all([employees.edit(nip), isOpen]);
  const decision = act(employee, body, { by: principal.id, at });
  return employees.commit(decision, employee, profileAt(at, city));
}

/** Enters leave; if it is long, those they rate have another rater meanwhile. */
export async function takeLeave(
  { params: { nip, from }, body, principal, at }: Input<typeof careerRoutes.takeLeave>,
  { employees, city }: Pick<Deps, "employees"> & { readonly city: CityWith<{ leave: LeavePolicy }> },
) {
  const employee = await employees.edit(nip);
  const act = { by: principal.id, at, policy: policyAt(city, at).leave };
  return employees.commit(take(employee, { ...body, from }, act), employee, profileAt(at, city));
}

export async function withdrawLeave(
  { params: { nip, from }, principal, at }: Input<typeof careerRoutes.withdrawLeave>,
  { employees, city }: Pick<Deps, "employees" | "city">,
) {
  const employee = await employees.edit(nip);
  const act = { by: principal.id, at };
  return employees.commit(endLeave(employee, from, act), employee, profileAt(at, city));
}

/** Replies with somebody's place on the day of the change. */
function profileAt(at: string, { timeZone }: CityFacts) {
  const day = localDay(at, timeZone);
  return { zone: timeZone, reply: (changed: Employee) => profileOn(changed, day) };
}
