import { cityOfProcess } from "../../shared/cities/index.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { isAwayFromOffice } from "../../shared/domain/organisation/leave/leave.ts";
import { isInServiceOn } from "../../shared/domain/organisation/service.ts";
import { loseMentor } from "../../shared/domain/talent/career-plan.ts";
import type { Table } from "../../shared/table/table.ts";
import { careerPlanRepository } from "../../shared/table/talent/career-plans.ts";
import { handOnEvaluations } from "./hand-on-evaluations.ts";
import { passRecommendationsOn } from "./hand-on-recommendations.ts";
import { handOnReports } from "./hand-on-reports.ts";
import { handOnSuggestions } from "./hand-on-suggestions.ts";
import { clearRosters, passFollowUpsOn } from "./hand-on-surveys.ts";
import { leaveSessions } from "./leave-sessions.ts";

/** Hands on what somebody leaves open who no longer serves on a day, or is on a long leave; follow-ups wait for their return. */
export async function handOn(
  turned: Employee,
  { rated, ...leaving }: Parameters<typeof handOnEvaluations>[1],
): Promise<void> {
  const isOut = !isInServiceOn(turned, leaving.day);
  if (!isOut && !isAwayFromOffice(turned, leaving.day)) return;
  await handOnReports(turned, leaving);
  await handOnSuggestions(turned, leaving);
  await handOnEvaluations(turned, { rated, ...leaving });
  await clearRosters(turned, leaving);
  if (!isOut) return;
  await passFollowUpsOn(turned, leaving);
  await passRecommendationsOn(turned, leaving);
  await leaveSessions(turned, leaving);
  await leaveMentees(turned, leaving);
}

/** Takes a leaver out of the career plans in which they are the mentor. */
async function leaveMentees(
  { nip }: Employee,
  { at, table }: { readonly at: string; readonly table: Table },
) {
  const careerPlans = careerPlanRepository(table, cityOfProcess().timeZone);
  for (const plan of await careerPlans.ofMentor(nip)) {
    const decision = loseMentor(plan, nip, { by: "SYSTEM", at });
    if (decision) await careerPlans.commit(decision);
  }
}
