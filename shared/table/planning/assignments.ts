import {
  type AssignmentLine,
  type AssignmentProgress,
  type PlanAssignment,
  type PlanAssignmentDecision,
  tally,
} from "../../domain/planning/assignment.ts";
import type { PerformancePlan, PlanDecision } from "../../domain/planning/performance-plan.ts";
import type { RunOf } from "../../domain/run.ts";
import * as items from "../items.ts";
import { type Projection, put } from "../projection.ts";
import { queryRanges } from "../query-ranges.ts";
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

/** The newest order of an assignment, unit by unit. */
export function runOfAssignment({ id, run }: Pick<PlanAssignment, "id" | "run">): RunOf {
  return { kind: "assignment", id: `${id}#${run}` };
}

/** The assignment that a run is of, and which of its orders. */
export function runNumberOf(id: string): { readonly assignmentId: string; readonly run: number } {
  const [assignmentId = "", run] = id.split("#");
  return { assignmentId, run: Number(run) };
}

export function planAssignmentRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.planAssignment.key(id)),
    edit: (id: string) => table.edit(items.planAssignment.key(id)),
    list: (page: PageRequest) =>
      table.query(items.planAssignment.list.range(), { ...page, newestFirst: true }),
    /** @param projections what goes with it, such as the beginning of a run */
    commit: (decision: PlanAssignmentDecision, projections: readonly Projection[] = []) => {
      const { id, createdAt } = decision.state;
      const placement = { list: items.planAssignment.list.at(createdAt, id) };
      return table.commit([{ key: items.planAssignment.key(id), decision, placement, projections }]);
    },
    /** Lines of an assignment, unit by unit. */
    lines: ({ id, unitIds }: PlanAssignment, page: PageRequest) => {
      const ofUnits = unitIds.map((unitId) => items.assignmentLine.range(id, unitId));
      return queryRanges(table, ofUnits, page);
    },
    eachLine: (id: string, unitId: string) =>
      table.each(items.assignmentLine.range(id, unitId), { isConsistent: true }),
    /** The plans of a year, in the order of the employees, those taken back among them. */
    plans: (nips: readonly string[], year: string) =>
      table.findMany(nips.map((nip) => items.plan.key(nip, year))),
    /** Whether there is a comment on an employee's plan. */
    async isCommented(nip: string, year: string): Promise<boolean> {
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
    /** What a run has come to, in the units that are done. */
    async progress(of: PlanAssignment): Promise<AssignmentProgress> {
      const run = await table.find(items.assignmentProgress.key(runOfAssignment(of).id));
      const counts = tally([]);
      const names = Object.keys(counts) as (keyof typeof counts)[];
      const counted = Object.fromEntries(names.map((name) => [name, run?.[name] ?? 0])) as typeof counts;
      return { unitsDone: run?.done ?? 0, ...counted };
    },
  };
}
