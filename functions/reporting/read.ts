import type { Principal } from "../../shared/auth/principal.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireCanSee } from "../../shared/domain/organisation/authority.ts";
import { isAnswerer } from "../../shared/domain/reporting/work-report-answer.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { WorkReportRepository } from "../../shared/table/reporting/work-reports.ts";
import type { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly reports: WorkReportRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

export async function listReports(
  { params: { nip }, query: { month, ...page }, principal, at }: Input<typeof reportingRoutes.list>,
  { reports, employees, city }: Deps,
) {
  await requireSightOf(nip, { principal, at }, { employees, city });
  return reports.ofMonth(nip, month, page);
}

/** For anybody who may see the employee's performance, and for the superior to whom an unanswered report was escalated. */
export async function readReport(
  { params: { nip, reportId }, principal, at }: Input<typeof reportingRoutes.read>,
  { reports, city }: Pick<Deps, "reports" | "city">,
) {
  const { employee, report } = await reports.withEmployee(nip, reportId);
  const isToAnswer = report !== undefined && isAnswerer(principal, report);
  if (!isToAnswer) requireCanSee(principal, found(employee), localDay(at, city.timeZone));
  return found(report);
}

/** One's own reports, most of what is read, need no employee record: that saves a round trip. */
async function requireSightOf(
  nip: string,
  { principal, at }: { readonly principal: Principal; readonly at: string },
  { employees, city }: Pick<Deps, "employees" | "city">,
): Promise<void> {
  if (principal.id === nip) return;
  requireCanSee(principal, await employees.get(nip), localDay(at, city.timeZone));
}
