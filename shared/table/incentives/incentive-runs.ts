import type { DisciplineRecord } from "../../domain/incentives/discipline-record.ts";
import type { BonusGrant } from "../../domain/incentives/incentive-amount-schema.ts";
import type { IncentiveLine, UnitOfRun } from "../../domain/incentives/incentive-line.ts";
import type { IncentiveRun, IncentiveRunDecision } from "../../domain/incentives/incentive-run.ts";
import { CommitConflict } from "../commit-conflict.ts";
import * as items from "../items.ts";
import { count, type Projection, put } from "../projection.ts";
import type { PageRequest, Table } from "../table.ts";
import { grantsOf } from "./project-bonuses.ts";

export type IncentiveRunRepository = ReturnType<typeof incentiveRunRepository>;

/** What a run reads of an employee beside the evaluation. */
export interface MonthOfEmployee {
  readonly discipline: DisciplineRecord | undefined;
  readonly bonuses: readonly BonusGrant[];
}

export function incentiveRunRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.incentiveRun.key(id)),
    find: (id: string) => table.find(items.incentiveRun.key(id)),
    edit: (id: string) => table.edit(items.incentiveRun.key(id)),
    list: (page: PageRequest) => table.query(items.incentiveRun.list.range(), { ...page, newestFirst: true }),
    /** A month's period and its final run, in one round trip. */
    async ofMonth(month: string) {
      const [period, run] = await table.findMany([items.period.key(month), items.incentiveRun.key(month)]);
      return { period, run };
    },
    /** The newest month whose final run was ordered. */
    async lastPaidMonth(): Promise<string | undefined> {
      const newest = { limit: 1, newestFirst: true, isConsistent: true };
      const { items: found } = await table.query(items.paidMonth.range(), newest);
      return found[0]?.month;
    },
    commit: (decision: IncentiveRunDecision) => {
      const { id, kind, month, orderedAt } = decision.state;
      const paid: Projection = put({ key: items.paidMonth.key(month), item: { month } });
      return table.commit([
        {
          key: items.incentiveRun.key(id),
          decision,
          placement: { list: items.incentiveRun.list.at(orderedAt, id) },
          projections: kind === "FINAL" ? [paid] : [],
        },
      ]);
    },
    /** What was recorded of and granted to some employees in a month, in their order. */
    async monthsOf(nips: readonly string[], month: string): Promise<readonly MonthOfEmployee[]> {
      const [records, grants] = await Promise.all([
        table.findMany(nips.map((nip) => items.disciplineRecord.key(nip, month))),
        table.findMany(nips.map((nip) => items.grantedBonuses.key(nip, month))),
      ]);
      return nips.map((_, index) => ({ discipline: records[index], bonuses: grantsOf(grants[index]) }));
    },
    lines: (runId: string, unitId: string | undefined, page: PageRequest) =>
      table.query(linesOf(runId, unitId), page),
    problemLines: (runId: string, unitId: string | undefined, page: PageRequest) =>
      table.query(problemsOf(runId, unitId), page),
    eachLine: (runId: string, unitId?: string) => table.each(linesOf(runId, unitId), { isConsistent: true }),
    /** An employee's line, which stands with the unit of the evaluation. @throws DomainError `aggregate.not-found` */
    async line({ id, month }: IncentiveRun, nip: string) {
      const { unitId } = await table.get(items.evaluation.key(nip, month));
      return table.get(items.incentiveLine.key(id, unitId, nip));
    },
    /**
     * Writes lines for the first time, all of them or none.
     * @param lines at most 100
     * @throws CommitConflict where another consumer has written one of them
     */
    addLines: (runId: string, lines: readonly IncentiveLine[]) =>
      table.write(
        lines.map((line) => {
          const { unitId, nip } = line.inputs;
          const place = items.incentiveLine.list.at(runId, unitId, nip);
          return put({
            key: items.incentiveLine.key(runId, unitId, nip),
            item: { ...line },
            once: true,
            ...(line.amount.problems.length > 0 && { placement: { list: place } }),
          });
        }),
      ),
    isUnitDone: async (runId: string, unitId: string) =>
      (await table.find(items.computedUnit.key(runId, unitId))) !== undefined,
    /** Counts a unit as done, with what it came to; a second time does nothing. */
    async markUnit(runId: string, unit: UnitOfRun): Promise<void> {
      try {
        await table.write([
          put({ key: items.computedUnit.key(runId, unit.unitId), item: { ...unit }, once: true }),
          count({ key: items.incentiveProgress.key(runId), add: { unitsDone: 1 } }),
        ]);
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
      }
    },
    async unitsDone(runId: string): Promise<number> {
      const progress = await table.find(items.incentiveProgress.key(runId));
      return progress?.unitsDone ?? 0;
    },
    units: (runId: string) => table.all(items.computedUnit.range(runId), { isConsistent: true }),
  };
}

/** The lines of a run, or of one unit of it. */
function linesOf(runId: string, unitId: string | undefined) {
  const { range } = items.incentiveLine;
  return unitId === undefined ? range(runId) : range(runId, unitId);
}

/** The same of those that people have to look at. */
function problemsOf(runId: string, unitId: string | undefined) {
  const { range } = items.incentiveLine.list;
  return unitId === undefined ? range(runId) : range(runId, unitId);
}
