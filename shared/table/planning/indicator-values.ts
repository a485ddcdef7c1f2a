import type { WorkReport } from "../../domain/reporting/work-report.ts";
import type { SatisfactionWeighting } from "../../domain/rules/satisfaction-index.ts";
import * as ranges from "../item-ranges.ts";
import { measuredMonth } from "../scorecard/measured-months.ts";
import type { Table } from "../table.ts";

export type IndicatorValueRepository = ReturnType<typeof indicatorValueRepository>;

/** @param weightingOf how a month's satisfaction index is weighted: indicators may feed themselves from it */
export function indicatorValueRepository(
  table: Table,
  weightingOf: (month: string) => SatisfactionWeighting,
) {
  return {
    /** An employee's month with whatever its values are made from. */
    ofMonth: (nip: string, month: string) =>
      measuredMonth(table, { nip, month, weighting: weightingOf(month) }),
    /** The reports that count for an indicator, oldest first. */
    async acceptedReports(nip: string, month: string, indicatorId: string): Promise<readonly WorkReport[]> {
      const accepted: WorkReport[] = [];
      for await (const report of table.each<WorkReport>(ranges.reportsOfMonth(nip, month))) {
        if (report.state === "ACCEPTED" && report.progress?.indicatorId === indicatorId)
          accepted.push(report);
      }
      return accepted;
    },
  };
}
