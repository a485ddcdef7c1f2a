import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import { indicatorReported } from "../../shared/domain/reporting/indicator.ts";
import { monthOfReport } from "../../shared/domain/reporting/work-report.ts";
import { isAnswerer } from "../../shared/domain/reporting/work-report-answer.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { WorkSightRepository } from "../../shared/table/evaluation/work-sight.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { WorkReportRepository } from "../../shared/table/reporting/work-reports.ts";
import { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly reports: WorkReportRepository;
  readonly employees: EmployeeRepository;
  readonly sight: WorkSightRepository;
  readonly city: CityFacts;
}

export async function listReports(
  { params: { nip }, query: { month, ...page }, principal, at }: Input<typeof reportingRoutes.list>,
  { reports, employees, sight, city }: Deps,
) {
  // One's own reports, most of what is read, need no employee record: that saves a round trip.
  if (principal.id !== nip) {
    const to = reportingRoutes.list.sight;
    const [employee, today] = [await employees.get(nip), localDay(at, city.timeZone)];
    await sight.require({ principal, employee, period: month, today, to });
  }
  return reports.ofMonth(nip, month, page);
}

/**
 * For anybody who may see the employee's performance, those who decide on a result that it counts for, the superior to whom
 * it was escalated while unanswered, and the heads whose list of obstacles has it.
 */
export async function readReport(
  { params: { nip, reportId }, principal, at }: Input<typeof reportingRoutes.read>,
  { reports, employees, sight, city }: Deps,
) {
  const month = monthOfReport(reportId);
  const today = localDay(at, city.timeZone);
  const { report, plan, help, period } = await reports.withSurroundings(nip, reportId);
  const isTheirs = principal.id === nip || (report !== undefined && isAnswerer(principal, report));
  // Most of what is read is read by these two, who may without a look at the register.
  if (!isTheirs) {
    const to = reportingRoutes.read.sight.filter((who) => who !== "LINE" || report?.obstacles !== undefined);
    const employee = await employees.get(nip);
    await sight.require({ principal, employee, period: month, today, to });
  }
  const indicator = report && indicatorReported(report, plan);
  return {
    ...found(report),
    ...(indicator && { indicator }),
    ...(help && { help }),
    isMonthClosed: isMonthClosed(period, { month, today }) || (await reports.isFrozen(nip, month, period)),
  };
}
