import type { Decision } from "../../domain/aggregate.ts";
import { refuseNotClosed } from "../../domain/evaluation/close/reopening.ts";
import type { Period, PeriodEvent } from "../../domain/evaluation/period.ts";
import { DomainError } from "../../domain/refusal.ts";
import { setAsidePart } from "../../domain/run.ts";
import * as items from "../items.ts";
import type { Projection } from "../projection.ts";
import type { PageRequest, Table } from "../table.ts";

/** Reopenings end within weeks and late closes within months, so older periods need no look. */
const PERIODS_FOLLOWED = 24;

export type PeriodRepository = ReturnType<typeof periodRepository>;

/** How far a unit's close has come. */
export interface ClosedUnit {
  readonly unitId: string;
  /** Employees frozen so far. */
  readonly employees?: number;
  /** Reports still unanswered at the close, or returned and not revised. */
  readonly openReports?: number;
  /** Absent until it is done. */
  readonly closedAt?: string;
}

/** The newest periods whose close has begun; any reopened month is among them. */
export async function latestPeriods(table: Table): Promise<readonly Period[]> {
  const { items: newest } = await table.query(items.period.list.range(), {
    limit: PERIODS_FOLLOWED,
    newestFirst: true,
  });
  return newest;
}

export function periodRepository(table: Table) {
  const partsOf = (period: string) => table.all(items.closedUnit.range(period), { isConsistent: true });
  async function unitsOf(period: string): Promise<readonly ClosedUnit[]> {
    const parts = await partsOf(period);
    return parts.map(({ part, doneAt, employees, openReports }) => ({
      unitId: part,
      ...(employees !== undefined && { employees }),
      ...(openReports !== undefined && { openReports }),
      ...(doneAt && { closedAt: doneAt }),
    }));
  }

  return {
    /**
     * A month to be reopened. @throws DomainError `reopening.not-closed` if its close has not begun;
     * `aggregate.stale`
     */
    async edit(month: string): Promise<Period> {
      try {
        return await table.edit(items.period.key(month));
      } catch (cause) {
        if (!(cause instanceof DomainError && cause.refusal.kind === "not-found")) throw cause;
        throw Object.assign(refuseNotClosed(month), { cause });
      }
    },
    /** Whether a month's incentive has had its final run. */
    isPaid: async (month: string) => (await table.find(items.incentiveRun.key(month))) !== undefined,
    find: (period: string) => table.find(items.period.key(period)),
    /** Several periods in the order asked for; undefined if a close has not begun. */
    findMany: (periods: readonly string[]) => table.findMany(periods.map(items.period.key)),
    latest: () => latestPeriods(table),
    list: (page: PageRequest) => table.query(items.period.list.range(), { ...page, newestFirst: true }),
    /** Units whose close is complete. */
    closedUnits: async (period: string) => (await unitsOf(period)).filter(({ closedAt }) => closedAt),
    /** Units that were set aside, and why. */
    setAsideUnits: async (period: string) => (await partsOf(period)).flatMap(setAsidePart),
    /** Progress of every unit. */
    units: unitsOf,
    /** @param projections written in the same transaction, such as the start of a run */
    commit: (decision: Decision<Period, PeriodEvent>, projections: readonly Projection[] = []) => {
      const { period } = decision.state;
      const placement = { list: items.period.list.at(period) };
      return table.commit([{ key: items.period.key(period), decision, placement, projections }]);
    },
  };
}
