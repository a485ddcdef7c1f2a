import type { Principal } from "../../shared/auth/principal.ts";
import type { City } from "../../shared/cities/city.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { requireSight } from "../../shared/domain/organisation/authority.ts";
import { requireLead } from "../../shared/domain/organisation/employee.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import { isAnswerer } from "../../shared/domain/reporting/work-report-answer.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { WorkReportRepository } from "../../shared/table/reporting/work-reports.ts";
import type { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly reports: WorkReportRepository;
  readonly employees: EmployeeRepository;
  readonly city: City;
}

export async function listReports(
  { params: { nip }, query: { month, ...page }, principal, at }: Input<typeof reportingRoutes.list>,
  { reports, employees, city }: Deps,
) {
  await requireSightOf(nip, { principal, at }, { employees, city });
  return reports.ofMonth(nip, month, page);
}

/** For whoever may see the employee's performance, and for the superior before whom a rater's silence has put it. */
export async function readReport(
  { params: { nip, reportId }, principal, at }: Input<typeof reportingRoutes.read>,
  { reports, city }: Pick<Deps, "reports" | "city">,
) {
  const { employee, report } = await reports.withEmployee(nip, reportId);
  const isToAnswer = report !== undefined && isAnswerer(principal, report);
  if (!isToAnswer) requireSight(principal, found(employee), localDay(at, city.timeZone));
  return found(report);
}

export async function listAwaiting(
  { query, principal }: Input<typeof reportingRoutes.awaiting>,
  { reports }: Pick<Deps, "reports">,
) {
  return reports.awaiting(deskOf(principal), query);
}

export async function listEscalated(
  { query, principal }: Input<typeof reportingRoutes.escalated>,
  { reports }: Pick<Deps, "reports">,
) {
  return reports.escalated(deskOf(principal), query);
}

/** Of a unit and all below it, for whoever leads it or one above it, the head of the city, and HR. */
export async function listObstacles(
  { params: { unitId }, query: { month, ...page }, principal, at }: Input<typeof reportingRoutes.obstacles>,
  { reports, employees, units, city }: Deps & { readonly units: UnitRepository },
) {
  const [tree, [self]] = await Promise.all([units.all(), employees.findMany([principal.id])]);
  const unit = found(tree.find(({ id }) => id === unitId));
  const seesAll = principal.roles.includes("HR") || principal.roles.includes("HEAD_OF_CITY");
  if (!seesAll) requireLead(self, unit, localDay(at, city.timeZone));
  const below = tree.filter((other) => isWithin(other, unit.id)).map(({ id }) => id);
  return reports.obstacles(below, month, page);
}

/** The head of the city answers under their role, not under a number. */
function deskOf({ id, roles }: Principal): string | undefined {
  return roles.includes("HEAD_OF_CITY") ? undefined : id;
}

/** One's own reports, which are most of what is read, need no record to be told by: a round trip less. */
async function requireSightOf(
  nip: string,
  { principal, at }: { readonly principal: Principal; readonly at: string },
  { employees, city }: Pick<Deps, "employees" | "city">,
): Promise<void> {
  if (principal.id === nip) return;
  requireSight(principal, await employees.get(nip), localDay(at, city.timeZone));
}
