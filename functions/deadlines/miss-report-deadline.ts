import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import { missAnswer } from "../../shared/domain/work-report-answer.ts";
import type { Table } from "../../shared/table/table.ts";
import { workReportRepository } from "../../shared/table/work-reports.ts";
import type { Deadline } from "./message.ts";

/** Puts a report that its rater left unanswered before the rater's superior; one answered meanwhile stays as it is. */
export async function missReportDeadline({ key, at }: Deadline, table: Table): Promise<void> {
  const reports = workReportRepository(table);
  const { report, rater, period } = await reports.withSilence(key);
  const today = localDay(at, cityOfProcess().timeZone);
  const decision = missAnswer(report, { at, today, rater, isMonthClosed: period !== undefined });
  if (decision) await reports.commit(decision);
}
