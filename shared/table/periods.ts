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
    find: (period: string) => table.find<Period>(keys.period(period)),
    /** Several periods in the order asked for, undefined where a close has not begun. */
    findMany: (periods: readonly string[]) => table.findMany<Period>(periods.map(keys.period)),
    /** The period and how many of its units are done, in one round trip. */
    async withProgress(id: string) {
      const [period, progress] = await table.findMany<unknown>([keys.period(id), keys.periodProgress(id)]);
      return {
        period: period as Period | undefined,
        unitsDone: (progress as Progress | undefined)?.unitsDone ?? 0,
      };
    },
    list: (page: PageRequest) => table.query<Period>(ranges.periods, { ...page, newestFirst: true }),
    /** Ids of the units that are done. */
    async closedUnits(period: string): Promise<ReadonlySet<string>> {
      const done = await table.all<{ readonly unitId: string }>(ranges.closedUnits(period));
      return new Set(done.map(({ unitId }) => unitId));
    },
    /** Counts a unit as done; a second time does nothing. */
    async markUnit(period: string, unitId: string): Promise<void> {
      try {
        await table.write([
          { kind: "put", key: keys.closedUnit(period, unitId), item: { unitId }, once: true },
          { kind: "count", key: keys.periodProgress(period), add: { unitsDone: 1 } },
        ]);
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
      }
    },
    commit: (decision: Decision<Period, PeriodEvent>) => {
      const { period } = decision.state;
      return table.commit([
        { key: keys.period(period), decision, placement: { list: { in: ranges.periods, at: period } } },
      ]);
    },
  };
}
