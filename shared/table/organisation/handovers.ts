import type { Employee } from "../../domain/organisation/employee.ts";
import { type PerformancePlan, type PlanDecision, standing } from "../../domain/planning/performance-plan.ts";
import type { TrainingDecision } from "../../domain/training/training.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import { planCommit } from "../planning/plans.ts";
import { gone } from "../projection.ts";
import type { Table } from "../table.ts";
import { trainingCommit } from "../training/trainings.ts";

export function handoverRepository(table: Table) {
  return {
    /** Whose rater has changed; undefined where it was handed over already. */
    async employeeOf(key: Key<{ readonly nip: string }>): Promise<Employee | undefined> {
      const handover = await table.find(key);
      return handover && table.get(items.employee.key(handover.nip));
    },
    /** The plans and trainings of some years, whatever they stand at. */
    async recordsOf(nip: string, years: readonly string[]) {
      const [plans, trainings] = await Promise.all([
        table.findMany(years.map((year) => items.plan.key(nip, year))),
        Promise.all(years.map((year) => table.all(items.training.range(nip, year), { isConsistent: true }))),
      ]);
      return {
        plans: plans.flatMap((plan) => standing(plan) ?? []),
        trainings: trainings.flat(),
      };
    },
    commitPlan: (decision: PlanDecision, before: PerformancePlan) =>
      table.commit([planCommit(decision, before)]),
    commitTraining: (decision: TrainingDecision) => table.commit([trainingCommit(decision)]),
    /** Nothing is left to hand over. */
    end: (key: Key) => table.write([gone(key)]),
  };
}
