import type { Principal } from "../../shared/auth/principal.ts";
import type { City } from "../../shared/cities/city.ts";
import { requireSight } from "../../shared/domain/authority.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EmployeeRepository } from "../../shared/table/employees.ts";
import type { WorkReportRepository } from "../../shared/table/work-reports.ts";
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

export async function readReport(
  { params: { nip, reportId }, principal, at }: Input<typeof reportingRoutes.read>,
  { reports, employees, city }: Deps,
) {
  await requireSightOf(nip, { principal, at }, { employees, city });
  return reports.get(nip, reportId);
}

export async function listAwaiting(
  { query, principal }: Input<typeof reportingRoutes.awaiting>,
  { reports }: Pick<Deps, "reports">,
) {
  return reports.awaiting(principal.id, query);
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
