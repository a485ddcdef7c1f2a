import type { Decision } from "../domain/aggregate.ts";
import type { Period, PeriodEvent } from "../domain/period.ts";
import * as keys from "./item-keys.ts";
import * as ranges from "./item-ranges.ts";
import type { PageRequest, Table } from "./table.ts";

export type PeriodRepository = ReturnType<typeof periodRepository>;

interface Progress {
  readonly unitsDone: number;
}

/** How far the close of a unit is. */
export interface ClosedUnit {
  readonly unitId: string;
  /** Frozen so far. */
  readonly employees?: number;
  /** Reports that the close found unanswered, or given back and not mended. */
  readonly openReports?: number;
  /** Absent while it is under way. */
  readonly closedAt?: string;
}

class DoneBefore extends Error {}

export function periodRepository(table: Table) {
  const unitsOf = (month: string) => table.all<ClosedUnit>(ranges.closedUnits(month), { isConsistent: true });

  return {
    edit: (month: string) => table.edit<Period>(keys.period(month)),
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
      const units = await unitsOf(month);
      return new Set(units.filter(({ closedAt }) => closedAt !== undefined).map(({ unitId }) => unitId));
    },
    /** What each unit has come to, whether it is done or under way. */
    units: unitsOf,
    /** Counts a unit as done; a second time does nothing. */
    async markUnit(month: string, unitId: string, at: string): Promise<void> {
      const gate = { absent: ["closedAt"], refusal: () => new DoneBefore() };
      try {
        await table.write([
          {
            kind: "count",
            key: keys.closedUnit(month, unitId),
            add: {},
            set: { unitId, closedAt: at },
            gate,
          },
          { kind: "count", key: keys.periodProgress(month), add: { unitsDone: 1 } },
        ]);
      } catch (error) {
        if (!(error instanceof DoneBefore)) throw error;
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
