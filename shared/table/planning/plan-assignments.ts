import {
  type AssignmentLine,
  type AssignmentProgress,
  type PlanAssignmentDecision,
  tally,
} from "../../domain/planning/assignment.ts";
import type { PerformancePlan, PlanDecision } from "../../domain/planning/performance-plan.ts";
import { CommitConflict } from "../commit-conflict.ts";
import * as items from "../items.ts";
import { count, type Projection, put } from "../projection.ts";
import type { PageRequest, Table } from "../table.ts";
import { planCommit } from "./plans.ts";

export type PlanAssignmentRepository = ReturnType<typeof planAssignmentRepository>;

/** Employees whose plans one transaction changes: state, event and line of each. */
export const LINES_A_TRANSACTION = 30;

/** What becomes of an employee, with the plan's change that goes with it, if any. */
export interface LineChange {
  readonly line: AssignmentLine;
  readonly plan?: { readonly decision: PlanDecision; readonly before: PerformancePlan | undefined };
}

/** One unit's part of a run. */
export interface UnitOfRun {
  readonly assignmentId: string;
  readonly run: number;
  readonly unitId: string;
}

export function planAssignmentRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.planAssignment.key(id)),
    edit: (id: string) => table.edit(items.planAssignment.key(id)),
    list: (page: PageRequest) =>
      table.query(items.planAssignment.list.range(), { ...page, newestFirst: true }),
    commit: (decision: PlanAssignmentDecision) => {
      const { id, createdAt } = decision.state;
      const placement = { list: items.planAssignment.list.at(createdAt, id) };
      return table.commit([{ key: items.planAssignment.key(id), decision, placement }]);
    },
    lines: (id: string, page: PageRequest) => table.query(items.assignmentLine.range(id), page),
    eachLine: (id: string, unitId: string) =>
      table.each(items.assignmentLine.range(id, unitId), { isConsistent: true }),
    /** The plans of a year, in the order of the employees, those taken back among them. */
    plans: (nips: readonly string[], year: string) =>
      table.findMany(nips.map((nip) => items.plan.key(nip, year))),
    /** Whether there is a comment on an employee's plan. */
    async isSpokenOf(nip: string, year: string): Promise<boolean> {
      const page = { limit: 1, isConsistent: true };
      return (await table.query(items.planComment.range(nip, year), page)).items.length > 0;
    },
    /**
     * Writes some lines, each together with its plan, all of them or none.
     * @param changes at most 30
     * @throws DomainError `aggregate.exists`, `aggregate.stale` where an employee was at a plan at the same time
     */
    async commitLines(id: string, changes: readonly LineChange[]): Promise<void> {
      const lineOf = ({ line }: LineChange): Projection =>
        put({
          key: items.assignmentLine.key(id, line.unitId, line.nip),
          item: { ...line },
        });
      const bare = changes.filter(({ plan }) => plan === undefined);
      if (bare.length > 0) await table.write(bare.map(lineOf));
      const commits = changes.flatMap((change) => {
        if (change.plan === undefined) return [];
        const commit = planCommit(change.plan.decision, change.plan.before);
        return [{ ...commit, projections: [...(commit.projections ?? []), lineOf(change)] }];
      });
      if (commits.length > 0) await table.commit(commits);
    },
    /** Counts a unit's lines as they are now, and the unit as done; a second time does nothing. */
    async markUnit({ assignmentId, run, unitId }: UnitOfRun): Promise<void> {
      const range = items.assignmentLine.range(assignmentId, unitId);
      const lines = await table.all(range, { isConsistent: true });
      try {
        await table.write([
          put({ key: items.assignedUnit.key(assignmentId, run, unitId), item: { unitId }, once: true }),
          count({
            key: items.assignmentRun.key(assignmentId, run),
            add: { unitsDone: 1, ...tally(lines) },
          }),
        ]);
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
      }
    },
    async progress(id: string, run: number): Promise<AssignmentProgress> {
      const progress = await table.find(items.assignmentRun.key(id, run));
      return { unitsDone: 0, ...tally([]), ...progress };
    },
  };
}
