import type { Principal } from "../../shared/auth/principal.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireCanSee, requireSelf } from "../../shared/domain/organisation/authority.ts";
import { requireHead } from "../../shared/domain/organisation/employee.ts";
import { raterOf } from "../../shared/domain/organisation/head-of-city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { firstBrokenLink } from "../../shared/table/event-log.ts";
import { found } from "../../shared/table/found.ts";
import { type EmployeeRepository, isRatedOn } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { organisationRoutes } from "./contract.ts";
import { profileOn } from "./profile.ts";

interface Deps {
  readonly units: UnitRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

/** By name, as in a directory: `SDN 9` before `SDN 10`. */
export async function listUnits(_: unknown, { units }: Pick<Deps, "units">) {
  const all = await units.all();
  return { items: all.toSorted((one, other) => one.name.localeCompare(other.name, "id", { numeric: true })) };
}

export async function listUnitEmployees(
  { params: { unitId }, query, principal, at }: Input<typeof organisationRoutes.unitEmployees>,
  { units, employees, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const [[unit], [self]] = await Promise.all([units.findMany([unitId]), employees.findMany([principal.id])]);
  if (!seesEveryone(principal)) requireHead(self, found(unit), today);
  const { items, ...page } = await employees.ofUnit(found(unit).id, query);
  return { ...page, items: items.map((employee) => profileOn(employee, today)) };
}

export async function readEmployee(
  { params: { nip }, query, principal, at }: Input<typeof organisationRoutes.employee>,
  { employees, city }: Pick<Deps, "employees" | "city">,
) {
  const today = localDay(at, city.timeZone);
  const employee = await employees.get(nip);
  if (!seesEveryone(principal)) requireCanSee(principal, employee, today);
  const profile = profileOn(employee, query.on ?? today);
  const { siasnId } = employee;
  return siasnId && keepsRegister(principal) ? { ...profile, siasnId } : profile;
}

export async function listTeam(
  { query, principal, at }: Input<typeof organisationRoutes.team>,
  { employees, city }: Pick<Deps, "employees" | "city">,
) {
  const { items, ...rest } = await employees.team(raterOf(principal), query);
  const today = localDay(at, city.timeZone);
  return { ...rest, items: items.filter((member) => isRatedOn(member, today)) };
}

/** The record's events; the history is intact only if its newest event is also the one that the record names. */
export async function readHistory(
  { params: { nip }, principal }: Input<typeof organisationRoutes.history>,
  { employees }: Pick<Deps, "employees">,
) {
  if (!principal.roles.includes("HR")) requireSelf(principal, nip);
  const [employee, items] = await Promise.all([employees.get(nip), employees.history(nip)]);
  const isLast = items.length === employee.version && items.at(-1)?.hash === employee.eventHash;
  const brokenAt = firstBrokenLink(items) ?? (isLast ? undefined : items.length + 1);
  return { items, isWhole: brokenAt === undefined, ...(brokenAt !== undefined && { brokenAt }) };
}

/** Whether somebody works with SIASN's ids. */
function keepsRegister({ roles }: Principal): boolean {
  return roles.includes("HR") || roles.includes("ADMIN");
}

/** HR and ADMIN work on the register itself; the head of the city leads everybody in it. */
function seesEveryone({ roles }: Principal): boolean {
  return roles.some((role) => role === "HR" || role === "ADMIN" || role === "HEAD_OF_CITY");
}
