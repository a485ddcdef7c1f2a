import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { placeOn } from "../../shared/domain/organisation/employee.ts";
import { redirectPlan } from "../../shared/domain/planning/agreement.ts";
import { handOnCareerPlan } from "../../shared/domain/talent/career-plan.ts";
import { redirectEnrolment } from "../../shared/domain/training/enrolment.ts";
import { redirectTraining } from "../../shared/domain/training/training.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import type { StepsFor } from "../../shared/table/leaving.ts";
import { handoverRepository } from "../../shared/table/organisation/handovers.ts";
import type { Table } from "../../shared/table/table.ts";

/**
 * Hands an employee's proposals, trainings, enrolments and career plan to today's rater, one by one. Repeating it changes nothing, so
 * an interrupted run can be resumed.
 */
export async function handOver({ key, at }: DueOn<{ readonly nip: string }>, table: Table): Promise<void> {
  const city = cityOfProcess();
  const handovers = handoverRepository(table, city);
  const employee = await handovers.employeeOf(key);
  if (employee === undefined) return;
  const day = localDay(at, city.timeZone);
  const place = placeOn(employee, day);
  // Nobody answers for an employee who is no longer in service.
  if (place === undefined) return handovers.end(key);
  const { raterNip } = place;
  const { plans, trainings, enrolments, careerPlan } = await handovers.recordsOf(
    employee.nip,
    yearsAround(day),
  );
  const act = { by: "SYSTEM", at };
  const steps: StepsFor<"HANDED_OVER", () => Promise<void>> = {
    async plan() {
      for (const plan of plans) {
        const decision = redirectPlan(plan, raterNip, act);
        if (decision) await handovers.commitPlan(decision, plan);
      }
    },
    async training() {
      for (const training of trainings) {
        const decision = redirectTraining(training, raterNip, act);
        if (decision) await handovers.commitTraining(decision);
      }
    },
    async enrolment() {
      for (const enrolment of enrolments) {
        const decision = redirectEnrolment(enrolment, raterNip, act);
        if (decision) await handovers.commitEnrolment(decision, enrolment);
      }
    },
    async careerPlan() {
      const decision = careerPlan && handOnCareerPlan(careerPlan, raterNip, act);
      if (decision) await handovers.commitCareerPlan(decision);
    },
  };
  for (const step of Object.values(steps)) await step();
  await handovers.end(key);
}

/** Next year's plan may be proposed this year, and last year's training may still await its answer. */
function yearsAround(day: string): readonly string[] {
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1].map(String);
}
