import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { answerDueAt, type ReportingCity } from "../../shared/domain/reporting/terms.ts";
import { monthOfReport, reviseReport as revise } from "../../shared/domain/reporting/work-report.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvidenceRepository } from "../../shared/table/reporting/evidence.ts";
import type { WorkReportRepository } from "../../shared/table/reporting/work-reports.ts";
import type { reportingRoutes } from "./contract.ts";
import { helpWith } from "./help-with-report.ts";
import { withFiles } from "./offer-files.ts";

interface Deps {
  readonly reports: WorkReportRepository;
  readonly evidence: EvidenceRepository;
  readonly city: ReportingCity;
}

export async function reviseReport(
  { params: { nip, reportId }, body, principal, at }: Input<typeof reportingRoutes.revise>,
  { reports, evidence, city }: Deps,
) {
  requireSelf(principal, nip);
  const today = localDay(at, city.timeZone);
  const { report, plan, period, employee, help, calendar } = await reports.editWithPlan(nip, reportId);
  const act = { by: principal.id, at };
  return withFiles({ nip, id: reportId, hashes: body.evidence }, evidence, ({ files, firstOffered }) => {
    const decision = revise(report, {
      ...{ content: body, files, plan, employee, today, ...act },
      isMonthClosed: isMonthClosed(period, { month: monthOfReport(reportId), today }),
      answerDueAt: answerDueAt({ city, calendar }, at),
    });
    const asked = helpWith(decision.state, { employee, known: help, city, calendar, ...act });
    return reports.commit(decision, { firstOffered, before: report, ...asked });
  });
}
