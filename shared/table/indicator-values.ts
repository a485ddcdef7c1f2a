import type { Employee } from "../domain/employee.ts";
import type { SatisfactionWeighting } from "../domain/rules/satisfaction-index.ts";
import type { WorkReport } from "../domain/work-report.ts";
import { keys, ranges } from "./keys.ts";
import { asMeasured, type StoredMonth } from "./measured-months.ts";
import type { Table } from "./table.ts";

export type IndicatorValueRepository = ReturnType<typeof indicatorValueRepository>;

/** @param weightingOf how a month's satisfaction index is weighted: indicators may feed themselves from it */
export function indicatorValueRepository(
  table: Table,
  weightingOf: (month: string) => SatisfactionWeighting,
) {
  return {
    /** An employee's month with whatever its values are made from, in one round trip where none feeds itself. */
    async ofMonth(nip: string, month: string) {
      const wanted = [keys.employee(nip), keys.plan(nip, month.slice(0, 4)), keys.scorecard(nip, month)];
      const [employee, plan, scorecard] = await table.findMany<unknown>(wanted);
      const stored = [{ plan, scorecard } as StoredMonth];
      const [measured] = await asMeasured(stored, { table, month, weighting: weightingOf(month) });
      return { employee: employee as Employee | undefined, ...(measured as StoredMonth) };
    },
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
