import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import { monthOfReport } from "../../shared/domain/reporting/work-report.ts";
import {
  acceptReport as accept,
  commentOnReport as comment,
  returnReport as giveBack,
  requireAnswerer,
} from "../../shared/domain/reporting/work-report-answer.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { WorkReportRepository } from "../../shared/table/reporting/work-reports.ts";
import type { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly reports: WorkReportRepository;
  readonly city: CityFacts;
}

export async function acceptReport(
  { params: { nip, reportId }, body, principal, at }: Input<typeof reportingRoutes.accept>,
  deps: Deps,
) {
  const { report, isMonthClosed } = await answerable({ nip, reportId, at }, deps);
  requireAnswerer(principal, report);
  return deps.reports.commit(accept(report, { text: body.text, isMonthClosed, by: principal.id, at }));
}

export async function returnReport(
  { params: { nip, reportId }, body, principal, at }: Input<typeof reportingRoutes.return>,
  deps: Deps,
) {
  const { report, isMonthClosed } = await answerable({ nip, reportId, at }, deps);
  requireAnswerer(principal, report);
  return deps.reports.commit(giveBack(report, { reason: body.reason, isMonthClosed, by: principal.id, at }));
}

/** A comment by whoever is to answer, or the author's reply. */
export async function commentOnReport(
  { params: { nip, reportId }, body, principal, at }: Input<typeof reportingRoutes.comment>,
  deps: Deps,
) {
  const { report, isMonthClosed } = await answerable({ nip, reportId, at }, deps);
  if (principal.id !== nip) requireAnswerer(principal, report);
  return deps.reports.commit(comment(report, { text: body.text, isMonthClosed, by: principal.id, at }));
}

async function answerable(
  { nip, reportId, at }: { readonly nip: string; readonly reportId: string; readonly at: string },
  { reports, city }: Deps,
) {
  const { report, period } = await reports.editWithPeriod(nip, reportId);
  const asked = { month: monthOfReport(reportId), today: localDay(at, city.timeZone) };
  return { report, isMonthClosed: isMonthClosed(period, asked) };
}
