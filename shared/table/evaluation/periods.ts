import type { Decision } from "../../domain/aggregate.ts";
import { refuseNotClosed } from "../../domain/evaluation/close/reopening.ts";
import type { Period, PeriodEvent } from "../../domain/evaluation/period.ts";
import { DomainError } from "../../domain/refusal.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { PageRequest, Table } from "../table.ts";

/** A reopening ends within weeks, and a close is made up for within months, so older periods need no look. */
const PERIODS_FOLLOWED = 24;

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

/** The newest periods whose close has begun: among them those that are open again. */
export async function latestPeriods(table: Table): Promise<readonly Period[]> {
  const { items } = await table.query<Period>(ranges.periods, {
    limit: PERIODS_FOLLOWED,
    newestFirst: true,
  });
  return items;
}

export function periodRepository(table: Table) {
  const unitsOf = (period: string) =>
    table.all<ClosedUnit>(ranges.closedUnits(period), { isConsistent: true });

  return {
    /** A month about to be opened again. @throws DomainError `reopening.not-closed` where its close has not begun; `aggregate.stale` */
    async edit(month: string): Promise<Period> {
      try {
        return await table.edit<Period>(keys.period(month));
      } catch (cause) {
        if (!(cause instanceof DomainError && cause.refusal.kind === "not-found")) throw cause;
        throw Object.assign(refuseNotClosed(month), { cause });
      }
    },
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
    latest: () => latestPeriods(table),
    list: (page: PageRequest) => table.query<Period>(ranges.periods, { ...page, newestFirst: true }),
    /** Ids of the units that are done. */
    async closedUnits(period: string): Promise<ReadonlySet<string>> {
      const units = await unitsOf(period);
      return new Set(units.filter(({ closedAt }) => closedAt !== undefined).map(({ unitId }) => unitId));
    },
    /** What each unit has come to, whether it is done or under way. */
    units: unitsOf,
    /** Counts a unit as done; a second time does nothing. */
    async markUnit(period: string, unitId: string, at: string): Promise<void> {
      const gate = { absent: ["closedAt"], refusal: () => new DoneBefore() };
      try {
        await table.write([
          {
            kind: "count",
            key: keys.closedUnit(period, unitId),
            add: {},
            set: { unitId, closedAt: at },
            gate,
          },
          { kind: "count", key: keys.periodProgress(period), add: { unitsDone: 1 } },
        ]);
      } catch (error) {
        if (!(error instanceof DoneBefore)) throw error;
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
