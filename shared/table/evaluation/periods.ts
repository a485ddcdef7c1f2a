import type { Decision } from "../../domain/aggregate.ts";
import { refuseNotClosed } from "../../domain/evaluation/close/reopening.ts";
import type { Period, PeriodEvent } from "../../domain/evaluation/period.ts";
import { DomainError } from "../../domain/refusal.ts";
import * as items from "../items.ts";
import { count } from "../projection.ts";
import type { PageRequest, Table } from "../table.ts";

/** A reopening ends within weeks, and a close is made up for within months, so older periods need no look. */
const PERIODS_FOLLOWED = 24;

export type PeriodRepository = ReturnType<typeof periodRepository>;

class DoneBefore extends Error {}

/** The newest periods whose close has begun: among them those that are open again. */
export async function latestPeriods(table: Table): Promise<readonly Period[]> {
  const { items: newest } = await table.query(items.period.list.range(), {
    limit: PERIODS_FOLLOWED,
    newestFirst: true,
  });
  return newest;
}

export function periodRepository(table: Table) {
  const unitsOf = (period: string) => table.all(items.closedUnit.range(period), { isConsistent: true });

  return {
    /** A month about to be opened again. @throws DomainError `reopening.not-closed` where its close has not begun; `aggregate.stale` */
    async edit(month: string): Promise<Period> {
      try {
        return await table.edit(items.period.key(month));
      } catch (cause) {
        if (!(cause instanceof DomainError && cause.refusal.kind === "not-found")) throw cause;
        throw Object.assign(refuseNotClosed(month), { cause });
      }
    },
    find: (period: string) => table.find(items.period.key(period)),
    /** Several periods in the order asked for, undefined where a close has not begun. */
    findMany: (periods: readonly string[]) => table.findMany(periods.map(items.period.key)),
    /** The period and how many of its units are done, in one round trip. */
    async withProgress(id: string) {
      const [period, progress] = await table.findMany([items.period.key(id), items.periodProgress.key(id)]);
      return {
        period,
        unitsDone: progress?.unitsDone ?? 0,
      };
    },
    latest: () => latestPeriods(table),
    list: (page: PageRequest) => table.query(items.period.list.range(), { ...page, newestFirst: true }),
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
          count({
            key: items.closedUnit.key(period, unitId),
            set: { unitId, closedAt: at },
            gate,
          }),
          count({ key: items.periodProgress.key(period), add: { unitsDone: 1 } }),
        ]);
      } catch (error) {
        if (!(error instanceof DoneBefore)) throw error;
      }
    },
    commit: (decision: Decision<Period, PeriodEvent>) => {
      const { period } = decision.state;
      return table.commit([
        { key: items.period.key(period), decision, placement: { list: items.period.list.at(period) } },
      ]);
    },
  };
}
