import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CareerPlan, remindOfReview } from "../../shared/domain/talent/career-plan.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import type { Table } from "../../shared/table/table.ts";
import { careerPlanRepository } from "../../shared/table/talent/career-plans.ts";

/** Reminds employee, rater and mentor that a review is due; one held meanwhile needs none. */
export async function remindOfCareerReview({ key, at }: DueOn<CareerPlan>, table: Table): Promise<void> {
  const { timeZone } = cityOfProcess();
  const decision = remindOfReview(await table.get(key), localDay(at, timeZone), at);
  if (decision) await careerPlanRepository(table, timeZone).commit(decision);
}
