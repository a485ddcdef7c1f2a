import type {
  AssignmentLine,
  AssignmentProgress,
  PlanAssignment,
  PlanAssignmentDecision,
} from "../../domain/planning/assignment.ts";
import type { PerformancePlan, PlanDecision } from "../../domain/planning/performance-plan.ts";
import type { RunOf } from "../../domain/run.ts";
import * as items from "../items.ts";
import { type Projection, put } from "../projection.ts";
import { queryRanges } from "../query-ranges.ts";
import type { PageRequest, Table } from "../table.ts";
import { planCommit } from "./plans.ts";

export type PlanAssignmentRepository = ReturnType<typeof planAssignmentRepository>;

/** Employees per transaction; each takes a state, an event, a line and an entry in their inbox. */
export const LINES_A_TRANSACTION = 24;

/** An employee's line, with the change of their plan if there is one. */
export interface LineChange {
  readonly line: AssignmentLine;
  readonly plan?: { readonly decision: PlanDecision; readonly before: PerformancePlan | undefined };
}

/** The newest run of an assignment, unit by unit. */
export function runOfAssignment({ id, run }: Pick<PlanAssignment, "id" | "run">): RunOf {
  return { kind: "assignment", id: `${id}#${run}` };
}

/** The assignment behind a run, and the run's number. */
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
    /** @param projections written in the same transaction, such as the start of a run */
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
    /** Plans of a year in the order of the employees, withdrawn ones included. */
    plans: (nips: readonly string[], year: string) =>
      table.findMany(nips.map((nip) => items.plan.key(nip, year))),
    /** Whether an employee's plan has a comment. */
    async isCommented(nip: string, year: string): Promise<boolean> {
      const page = { limit: 1, isConsistent: true };
      return (await table.query(items.planComment.range(nip, year), page)).items.length > 0;
    },
    /**
     * Writes lines together with their plans, all or none.
     * @param changes at most 24
     * @throws DomainError `aggregate.exists`, `aggregate.stale` if an employee changed their plan at the same
     * time
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
    /** Totals of a run over the units that are done. */
    async progress(of: PlanAssignment): Promise<AssignmentProgress> {
      const run = await table.find(items.assignmentProgress.key(runOfAssignment(of).id));
      const { READY = 0, HAS_PLAN = 0, OTHER_FORM = 0, ASSIGNED = 0, UNDONE = 0, TOUCHED = 0 } = run ?? {};
      return { unitsDone: run?.done ?? 0, READY, HAS_PLAN, OTHER_FORM, ASSIGNED, UNDONE, TOUCHED };
    },
  };
}
