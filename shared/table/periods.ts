import type { Decision } from "../domain/aggregate.ts";
import type { Period, PeriodEvent } from "../domain/period.ts";
import { CommitConflict } from "./commit-conflict.ts";
import * as keys from "./item-keys.ts";
import * as ranges from "./item-ranges.ts";
import type { PageRequest, Table } from "./table.ts";

export type PeriodRepository = ReturnType<typeof periodRepository>;

interface Progress {
  readonly unitsDone: number;
}

export function periodRepository(table: Table) {
  return {
    find: (month: string) => table.find<Period>(keys.period(month)),
    /** The period and how many of its units are done, in one round trip. */
    async withProgress(month: string) {
      const [period, progress] = await table.findMany<unknown>([
        keys.period(month),
        keys.periodProgress(month),
      ]);
      return {
        period: period as Period | undefined,
        unitsDone: (progress as Progress | undefined)?.unitsDone ?? 0,
      };
    },
    list: (page: PageRequest) => table.query<Period>(ranges.periods, { ...page, newestFirst: true }),
    /** Ids of the units that are done. */
    async closedUnits(month: string): Promise<ReadonlySet<string>> {
      const done = await table.all<{ readonly unitId: string }>(ranges.closedUnits(month));
      return new Set(done.map(({ unitId }) => unitId));
    },
    /** Counts a unit as done; a second time does nothing. */
    async markUnit(month: string, unitId: string): Promise<void> {
      try {
        await table.write([
          { kind: "put", key: keys.closedUnit(month, unitId), item: { unitId }, once: true },
          { kind: "count", key: keys.periodProgress(month), add: { unitsDone: 1 } },
        ]);
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
      }
    },
    commit: (decision: Decision<Period, PeriodEvent>) => {
      const { month } = decision.state;
      return table.commit([
        { key: keys.period(month), decision, placement: { list: { in: ranges.periods, at: month } } },
      ]);
    },
  };
}
