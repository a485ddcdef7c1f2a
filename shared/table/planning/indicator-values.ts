import type { Instant } from "../../domain/calendar/calendar.ts";
import { numbersOf } from "../../domain/counters.ts";
import type { CountedComplaint } from "../../domain/planning/feeds/fed-complaints.ts";
import { type IndicatorFeed, unitOf } from "../../domain/planning/feeds/indicator-feed.ts";
import type { WorkReport } from "../../domain/reporting/work-report.ts";
import * as items from "../items.ts";
import { type Measuring, measuredMonth } from "../scorecard/measured-months.ts";
import type { Table } from "../table.ts";

export type IndicatorValueRepository = ReturnType<typeof indicatorValueRepository>;

/** @param readingOf how a month's survey answers, which may feed indicators, are read at an instant */
export function indicatorValueRepository(
  table: Table,
  readingOf: (month: string, at: Instant) => Omit<Measuring, "table">,
) {
  return {
    /** An employee's month with everything that its values are computed from. */
    ofMonth: (nip: string, month: string, at: Instant) =>
      measuredMonth(table, { nip, ...readingOf(month, at) }),
    /**
     * The complaints of a month behind a fed value. For an employee these are the ones that they answered;
     * for a unit they are publication lines, which takes reading the whole city's month.
     */
    async complaints(feed: IndicatorFeed, nip: string, month: string): Promise<readonly CountedComplaint[]> {
      const unitId = unitOf(feed);
      if (unitId === undefined) {
        const own = await table.all(items.handledComplaint.range(nip, month));
        return own.map(({ trackingCode, ...figures }) => ({ trackingCode, figures: numbersOf(figures) }));
      }
      const counted: CountedComplaint[] = [];
      for await (const { sk: line, figures } of table.each(items.complaintFigures.range(month))) {
        const ofUnit = figures.find((one) => one.unitId === unitId);
        if (ofUnit) counted.push({ line, figures: ofUnit.counts });
      }
      return counted;
    },
    /** The reports that count towards an indicator, oldest first. */
    async acceptedReports(nip: string, month: string, indicatorId: string): Promise<readonly WorkReport[]> {
      const accepted: WorkReport[] = [];
      for await (const report of table.each(items.workReport.range(nip, month))) {
        if (report.state === "ACCEPTED" && report.progress?.indicatorId === indicatorId)
          accepted.push(report);
      }
      return accepted;
    },
  };
}
