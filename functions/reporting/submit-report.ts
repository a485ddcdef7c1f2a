import { localDay, monthOf } from "../../shared/domain/calendar/calendar.ts";
import { isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import { answerDueAt, type ReportingCity } from "../../shared/domain/reporting/terms.ts";
import { submitReport as submit } from "../../shared/domain/reporting/work-report.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
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

/** Submits a day's work to the employee's rater of that day. */
export async function submitReport(
  { params: { nip }, body, principal, at }: Input<typeof reportingRoutes.submit>,
  { reports, evidence, city }: Deps,
) {
  requireSelf(principal, nip);
  const month = monthOf(body.day);
  const id = `${month}-${sortableId(at)}`;
  const today = localDay(at, city.timeZone);
  const { employee, plan, period, openReports, calendar } = await reports.context(nip, month);
  const { unitId, raterNip } = postingOn(employee, body.day);
  const act = { by: principal.id, at };
  return withFiles({ nip, id, hashes: body.evidence }, evidence, ({ files, firstOffered }) => {
    const decision = submit({
      ...{ id, nip, unitId, raterNip, content: body, files, plan, employee, openReports, today, ...act },
      isMonthClosed: isMonthClosed(period, { month, today }),
      answerDueAt: answerDueAt({ city, calendar }, at),
    });
    return reports.commit(decision, {
      firstOffered,
      ...helpWith(decision.state, { employee, city, calendar, ...act }),
    });
  });
}
