import type { Employee } from "../../domain/organisation/employee.ts";
import { type PerformancePlan, type PlanDecision, standing } from "../../domain/planning/performance-plan.ts";
import type { CareerPlanDecision } from "../../domain/talent/career-plan.ts";
import type { Enrolment, EnrolmentDecision } from "../../domain/training/enrolment.ts";
import type { TrainingDecision } from "../../domain/training/training.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import { planCommit } from "../planning/plans.ts";
import { gone } from "../projection.ts";
import type { Table } from "../table.ts";
import { careerPlanRepository } from "../talent/career-plans.ts";
import { type SessionCity, sessionRepository } from "../training/sessions.ts";
import { trainingCommit } from "../training/trainings.ts";

export function handoverRepository(table: Table, city: SessionCity) {
  return {
    /** The employee whose rater changed; undefined if the handover is done. */
    async employeeOf(key: Key<{ readonly nip: string }>): Promise<Employee | undefined> {
      const handover = await table.find(key);
      return handover && table.get(items.employee.key(handover.nip));
    },
    /** Plans and trainings of several years, enrolments, and the career plan, whatever their state. */
    async recordsOf(nip: string, years: readonly string[]) {
      const [plans, trainings, { enrolments }, careerPlan] = await Promise.all([
        table.findMany(years.map((year) => items.plan.key(nip, year))),
        Promise.all(years.map((year) => table.all(items.training.range(nip, year), { isConsistent: true }))),
        sessionRepository(table, city).ofAgenda(nip),
        table.find(items.careerPlan.key(nip)),
      ]);
      return {
        plans: plans.flatMap((plan) => standing(plan) ?? []),
        trainings: trainings.flat(),
        enrolments,
        careerPlan,
      };
    },
    commitPlan: (decision: PlanDecision, before: PerformancePlan) =>
      table.commit([planCommit(decision, before)]),
    commitTraining: (decision: TrainingDecision) => table.commit([trainingCommit(decision)]),
    commitEnrolment: (decision: EnrolmentDecision, before: Enrolment) =>
      sessionRepository(table, city).commitEnrolments([decision], [before]),
    commitCareerPlan: (decision: CareerPlanDecision) =>
      careerPlanRepository(table, city.timeZone).commit(decision),
    /** The handover is done. */
    end: (key: Key) => table.write([gone(key)]),
  };
}
