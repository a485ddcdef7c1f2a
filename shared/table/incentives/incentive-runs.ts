import type { Evaluation } from "../../domain/evaluation/evaluation.ts";
import type { Period } from "../../domain/evaluation/period.ts";
import type { DisciplineRecord } from "../../domain/incentives/discipline-record.ts";
import type { BonusGrant } from "../../domain/incentives/incentive-amount-schema.ts";
import type { IncentiveLine, UnitOfRun } from "../../domain/incentives/incentive-line.ts";
import type { IncentiveRun, IncentiveRunDecision } from "../../domain/incentives/incentive-run.ts";
import { CommitConflict } from "../commit-conflict.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Projection } from "../projection.ts";
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
    get: (id: string) => table.get<IncentiveRun>(keys.incentiveRun(id)),
    find: (id: string) => table.find<IncentiveRun>(keys.incentiveRun(id)),
    edit: (id: string) => table.edit<IncentiveRun>(keys.incentiveRun(id)),
    list: (page: PageRequest) =>
      table.query<IncentiveRun>(ranges.incentiveRuns, { ...page, newestFirst: true }),
    /** A month's period and its final run, in one round trip. */
    async ofMonth(month: string) {
      const [period, run] = await table.findMany<unknown>([keys.period(month), keys.incentiveRun(month)]);
      return { period: period as Period | undefined, run: run as IncentiveRun | undefined };
    },
    /** The newest month whose final run was ordered. */
    async lastPaidMonth(): Promise<string | undefined> {
      const newest = { limit: 1, newestFirst: true, isConsistent: true };
      const { items } = await table.query<{ readonly month: string }>(ranges.paidMonths, newest);
      return items[0]?.month;
    },
    commit: (decision: IncentiveRunDecision) => {
      const { id, kind, month, orderedAt } = decision.state;
      const paid: Projection = { kind: "put", key: keys.paidMonth(month), item: { month } };
      return table.commit([
        {
          key: keys.incentiveRun(id),
          decision,
          placement: { list: { in: ranges.incentiveRuns, at: `${orderedAt}#${id}` } },
          projections: kind === "FINAL" ? [paid] : [],
        },
      ]);
    },
    /** What was recorded of and granted to some employees in a month, in their order. */
    async monthsOf(nips: readonly string[], month: string): Promise<readonly MonthOfEmployee[]> {
      const [records, grants] = await Promise.all([
        table.findMany<DisciplineRecord>(nips.map((nip) => keys.disciplineRecord(nip, month))),
        table.findMany<Record<string, unknown>>(nips.map((nip) => keys.grantedBonuses(nip, month))),
      ]);
      return nips.map((_, index) => ({ discipline: records[index], bonuses: grantsOf(grants[index]) }));
    },
    lines: (runId: string, unitId: string | undefined, page: PageRequest) =>
      table.query<IncentiveLine>(ranges.incentiveLines(runId, unitId), page),
    problemLines: (runId: string, unitId: string | undefined, page: PageRequest) =>
      table.query<IncentiveLine>(ranges.problemLines(runId, unitId), page),
    eachLine: (runId: string, unitId?: string) =>
      table.each<IncentiveLine>(ranges.incentiveLines(runId, unitId), { isConsistent: true }),
    /** An employee's line, which stands with the unit of the evaluation. @throws DomainError `aggregate.not-found` */
    async line({ id, month }: IncentiveRun, nip: string) {
      const { unitId } = await table.get<Pick<Evaluation, "unitId">>(keys.evaluation(nip, month));
      return table.get<IncentiveLine>(keys.incentiveLine(id, unitId, nip));
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
          const place = { in: ranges.problemLines(runId), at: `${unitId}#${nip}` };
          return {
            kind: "put",
            key: keys.incentiveLine(runId, unitId, nip),
            item: { ...line },
            once: true,
            ...(line.amount.problems.length > 0 && { placement: { list: place } }),
          };
        }),
      ),
    isUnitDone: async (runId: string, unitId: string) =>
      (await table.find(keys.computedUnit(runId, unitId))) !== undefined,
    /** Counts a unit as done, with what it came to; a second time does nothing. */
    async markUnit(runId: string, unit: UnitOfRun): Promise<void> {
      try {
        await table.write([
          { kind: "put", key: keys.computedUnit(runId, unit.unitId), item: { ...unit }, once: true },
          { kind: "count", key: keys.incentiveProgress(runId), add: { unitsDone: 1 } },
        ]);
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
      }
    },
    async unitsDone(runId: string): Promise<number> {
      const progress = await table.find<{ readonly unitsDone: number }>(keys.incentiveProgress(runId));
      return progress?.unitsDone ?? 0;
    },
    units: (runId: string) => table.all<UnitOfRun>(ranges.computedUnits(runId), { isConsistent: true }),
  };
}
