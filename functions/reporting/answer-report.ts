import { isMonthClosed } from "../../shared/domain/evaluation/reopening.ts";
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
}

export async function acceptReport(
  { params: { nip, reportId }, body, principal, at }: Input<typeof reportingRoutes.accept>,
  { reports }: Deps,
) {
  const { report, period } = await reports.editWithPeriod(nip, reportId);
  requireAnswerer(principal, report);
  return reports.commit(
    accept(report, { text: body.text, isMonthClosed: isMonthClosed(period), by: principal.id, at }),
  );
}

export async function returnReport(
  { params: { nip, reportId }, body, principal, at }: Input<typeof reportingRoutes.return>,
  { reports }: Deps,
) {
  const { report, period } = await reports.editWithPeriod(nip, reportId);
  requireAnswerer(principal, report);
  return reports.commit(
    giveBack(report, { reason: body.reason, isMonthClosed: isMonthClosed(period), by: principal.id, at }),
  );
}

/** A word of whoever is to answer, or of the author in reply. */
export async function commentOnReport(
  { params: { nip, reportId }, body, principal, at }: Input<typeof reportingRoutes.comment>,
  { reports }: Deps,
) {
  const { report, period } = await reports.editWithPeriod(nip, reportId);
  if (principal.id !== nip) requireAnswerer(principal, report);
  return reports.commit(
    comment(report, { text: body.text, isMonthClosed: isMonthClosed(period), by: principal.id, at }),
  );
}
