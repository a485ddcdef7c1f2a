import { requireRater } from "../../shared/domain/authority.ts";
import { acceptReport as accept, returnReport as giveBack } from "../../shared/domain/work-report.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { WorkReportRepository } from "../../shared/table/work-reports.ts";
import type { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly reports: WorkReportRepository;
}

export async function acceptReport(
  { params: { nip, reportId }, body, principal, at }: Input<typeof reportingRoutes.accept>,
  { reports }: Deps,
) {
  const { report, period } = await reports.editWithPeriod(nip, reportId);
  requireRater(principal, report.raterNip);
  return reports.commit(
    accept(report, { text: body.text, isMonthClosed: period !== undefined, by: principal.id, at }),
  );
}

export async function returnReport(
  { params: { nip, reportId }, body, principal, at }: Input<typeof reportingRoutes.return>,
  { reports }: Deps,
) {
  const { report, period } = await reports.editWithPeriod(nip, reportId);
  requireRater(principal, report.raterNip);
  return reports.commit(
    giveBack(report, { reason: body.reason, isMonthClosed: period !== undefined, by: principal.id, at }),
  );
}
