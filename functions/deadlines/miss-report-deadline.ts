import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import type { WorkReport } from "../../shared/domain/reporting/work-report.ts";
import { monthOfReport } from "../../shared/domain/reporting/work-report.ts";
import { escalateUnanswered } from "../../shared/domain/reporting/work-report-answer.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { workReportRepository } from "../../shared/table/reporting/work-reports.ts";
import type { Table } from "../../shared/table/table.ts";

/** Escalates a report left unanswered to the rater's superior; one answered meanwhile stays as it is. */
export async function missReportDeadline({ key, at }: DueOn<WorkReport>, table: Table): Promise<void> {
  const reports = workReportRepository(table);
  const { report, rater, period } = await reports.withSilence(key);
  const today = localDay(at, cityOfProcess().timeZone);
  const silence = { at, today, rater };
  const asked = { month: monthOfReport(report.id), today };
  const decision = escalateUnanswered(report, { ...silence, isMonthClosed: isMonthClosed(period, asked) });
  try {
    if (decision) await reports.commit(decision);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "period.closed")) throw error;
    // Part of the month is reopened, but not for this report: it has lapsed.
    const lapse = escalateUnanswered(report, { ...silence, isMonthClosed: true });
    if (lapse) await reports.commit(lapse);
  }
}
