import type { Decision } from "../domain/aggregate.ts";
import type { Employee } from "../domain/employee.ts";
import type { Evaluation, EvaluationEvent } from "../domain/evaluation.ts";
import type { PerformancePlan } from "../domain/performance-plan.ts";
import type { SatisfactionWeighting } from "../domain/rules/satisfaction-index.ts";
import type { Scorecard } from "../domain/scorecard.ts";
import { keys, ranges } from "./keys.ts";
import { asMeasured, type StoredMonth } from "./measured-months.ts";
import { serviceMonths } from "./service-months.ts";
import type { Commit, Table } from "./table.ts";

export type EvaluationRepository = ReturnType<typeof evaluationRepository>;

/** @param weightingOf how a month's satisfaction index is weighted: indicators may feed themselves from it */
export function evaluationRepository(table: Table, weightingOf: (month: string) => SatisfactionWeighting) {
  return {
    /** An employee's month as it stands: the person, the plan and the scorecard, in one round trip. */
    async liveMonth(nip: string, month: string) {
      const wanted = [keys.employee(nip), keys.plan(nip, yearOf(month)), keys.scorecard(nip, month)];
      const [employee, plan, scorecard] = await table.findMany<unknown>(wanted);
      const stored = [{ plan, scorecard } as StoredMonth];
      const [measured] = await asMeasured(stored, { table, month, weighting: weightingOf(month) });
      return { employee: employee as Employee | undefined, ...(measured as StoredMonth) };
    },
    /** An employee's month once it is closed, with the person, in one round trip. */
    async closedMonth(nip: string, month: string) {
      const wanted = [keys.employee(nip), keys.evaluation(nip, month)];
      const [employee, evaluation] = await table.findMany<unknown>(wanted);
      return {
        employee: employee as Employee | undefined,
        evaluation: evaluation as Evaluation | undefined,
      };
    },
    /** What the close needs of several employees of a month; those evaluated already are left out. */
    async toClose(employees: readonly Employee[], month: string) {
      const year = yearOf(month);
      const [plans, scorecards, evaluations] = await Promise.all([
        table.findMany<PerformancePlan>(employees.map(({ nip }) => keys.plan(nip, year))),
        table.findMany<Scorecard>(employees.map(({ nip }) => keys.scorecard(nip, month))),
        table.findMany<Evaluation>(employees.map(({ nip }) => keys.evaluation(nip, month))),
      ]);
      const stored = employees.flatMap((employee, index) =>
        evaluations[index] ? [] : [{ employee, plan: plans[index], scorecard: scorecards[index] }],
      );
      return asMeasured(stored, { table, month, weighting: weightingOf(month) });
    },
    serviceMonth: (unitId: string, month: string) => serviceMonths(table).of(unitId, month),
    eachOfUnit: (unitId: string, month: string) =>
      table.each<Evaluation>(ranges.unitEvaluations(unitId, month)),
    commitAll: async (decisions: readonly Decision<Evaluation, EvaluationEvent>[]) => {
      if (decisions.length > 0) await table.commit(decisions.map(evaluationCommit));
    },
  };
}

function evaluationCommit(decision: Decision<Evaluation, EvaluationEvent>): Commit<Evaluation> {
  const { nip, month, unitId } = decision.state;
  return {
    key: keys.evaluation(nip, month),
    decision,
    placement: { list: { in: ranges.unitEvaluations(unitId, month), at: nip } },
  };
}

function yearOf(month: string): string {
  return month.slice(0, 4);
}
