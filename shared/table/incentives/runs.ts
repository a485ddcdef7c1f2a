import type { BonusGrant } from "../../domain/incentives/amount-schema.ts";
import type { DisciplineRecord } from "../../domain/incentives/discipline-record.ts";
import type { IncentiveLine, UnitOfRun } from "../../domain/incentives/line.ts";
import type { IncentiveRun, IncentiveRunDecision } from "../../domain/incentives/run.ts";
import type { RunOf } from "../../domain/run.ts";
import * as items from "../items.ts";
import { type Projection, put } from "../projection.ts";
import { queryRanges } from "../query-ranges.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import { grantsOf } from "./project-bonuses.ts";

export type IncentiveRunRepository = ReturnType<typeof incentiveRunRepository>;

/** What a run reads of an employee besides the evaluation. */
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
    /** A month's period, its final run with the corrections of it, and how many of its results are not final. */
    async ofMonth(month: string, unitIds: readonly string[]) {
      const [period, run] = await table.findMany([items.period.key(month), items.incentiveRun.key(month)]);
      const [corrections, open] = await table.findBoth(
        (run?.corrections ?? []).map(items.incentiveRun.key),
        unitIds.map((unitId) => items.openResults.key(unitId, month)),
      );
      return {
        period,
        run,
        corrections: corrections.filter((one) => one !== undefined),
        open: open.reduce((sum, one) => sum + (one?.open ?? 0), 0),
      };
    },
    /** Several runs in the order asked for. */
    findMany: (ids: readonly string[]) => table.findMany(ids.map(items.incentiveRun.key)),
    /** The newest month with a final run. */
    async lastPaidMonth(): Promise<string | undefined> {
      const newest = { limit: 1, newestFirst: true, isConsistent: true };
      const { items: found } = await table.query(items.paidMonth.range(), newest);
      return found[0]?.month;
    },
    /** @param more written in the same transaction, such as the start of the run's parts */
    commit: (decision: IncentiveRunDecision, more: readonly Projection[] = []) => {
      const { kind, month } = decision.state;
      const paid: Projection = put({ key: items.paidMonth.key(month), item: { month } });
      return table.commit([runCommit(decision, [...more, ...(kind === "FINAL" ? [paid] : [])])]);
    },
    /**
     * Orders a correction, of which the final run knows from then on: of two ordered at the same time one is refused.
     * @param more as in `commit`
     * @throws DomainError `aggregate.stale`
     */
    commitCorrection: (
      {
        correction,
        final,
      }: { readonly correction: IncentiveRunDecision; readonly final: IncentiveRunDecision },
      more: readonly Projection[],
    ) => table.commit([runCommit(correction, more), runCommit(final)] as const),
    /** Discipline records and bonuses of several employees in a month, in the order given. */
    async monthsOf(nips: readonly string[], month: string): Promise<readonly MonthOfEmployee[]> {
      const [records, grants] = await Promise.all([
        table.findMany(nips.map((nip) => items.disciplineRecord.key(nip, month))),
        table.findMany(nips.map((nip) => items.grantedBonuses.key(nip, month))),
      ]);
      return nips.map((_, index) => ({ discipline: records[index], bonuses: grantsOf(grants[index]) }));
    },
    /** Lines of a run, unit by unit. */
    lines: (runId: string, unitIds: readonly string[], page: PageRequest) => {
      const ofUnits = unitIds.map((unitId) => items.incentiveLine.range(runId, unitId));
      return queryRanges(table, ofUnits, page);
    },
    problemLines: (runId: string, unitId: string | undefined, page: PageRequest) =>
      table.query(problemsOf(runId, unitId), page),
    eachLine: (runId: string, unitId: string) =>
      table.each(items.incentiveLine.range(runId, unitId), { isConsistent: true }),
    /** An employee's lines of several runs of a month, in that order; undefined for runs without one. */
    linesOfEmployee: (runs: readonly IncentiveRun[], nip: string) => linesOfEmployee(table, runs, nip),
    /** Whether one of several runs of a month has a line of an employee in one of several units. */
    async hasLine(nip: string, runIds: readonly string[], unitIds: readonly string[]): Promise<boolean> {
      const found = await table.findMany(
        runIds.flatMap((id) => unitIds.map((unitId) => items.incentiveLine.key(id, unitId, nip))),
      );
      return found.some((line) => line !== undefined);
    },
    /**
     * Writes new lines, all or none.
     * @param lines at most 100
     * @throws CommitConflict if another consumer has written one of them
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
    /** Whether a unit's close was set aside in a month. */
    async isUnitSetAside(month: string, unitId: string): Promise<boolean> {
      return (await table.find(items.closedUnit.key(month, unitId)))?.setAside !== undefined;
    },
    /** Totals of the units computed so far. */
    async units(runId: string): Promise<readonly UnitOfRun[]> {
      const parts = await table.all(items.computedUnit.range(runId), { isConsistent: true });
      return parts.flatMap(({ result }) => result ?? []);
    },
  };
}

function runCommit(
  decision: IncentiveRunDecision,
  projections: readonly Projection[] = [],
): Commit<IncentiveRun> {
  const { id, orderedAt } = decision.state;
  const placement = { list: items.incentiveRun.list.at(orderedAt, id) };
  return { key: items.incentiveRun.key(id), decision, placement, projections };
}

/**
 * An employee's lines of several runs of a month, in that order; undefined for runs without one. They are in the unit of the
 * evaluation; somewhere else if it was frozen again in another unit after it was paid.
 */
export async function linesOfEmployee(table: Table, runs: readonly IncentiveRun[], nip: string) {
  const [first] = runs;
  const evaluation = first && (await table.find(items.evaluation.key(nip, first.month)));
  const { unitId } = evaluation ?? {};
  const near = await table.findMany(
    runs.map(({ id }) => (unitId === undefined ? undefined : items.incentiveLine.key(id, unitId, nip))),
  );
  if (evaluation === undefined || near.some((line) => line !== undefined)) return near;
  return Promise.all(
    runs.map(async ({ id, unitIds }) => {
      const everywhere = await table.findMany(unitIds.map((one) => items.incentiveLine.key(id, one, nip)));
      return everywhere.find((line) => line !== undefined);
    }),
  );
}

/** The run's computation, unit by unit. */
export function runOfIncentive(id: string): RunOf {
  return { kind: "incentive", id };
}

/** Lines of a run, or of one of its units, that somebody has to look at. */
function problemsOf(runId: string, unitId: string | undefined) {
  const { range } = items.incentiveLine.list;
  return unitId === undefined ? range(runId) : range(runId, unitId);
}
