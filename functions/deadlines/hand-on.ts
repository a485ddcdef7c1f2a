import { cityOfProcess } from "../../shared/cities/index.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { isAwayFromOffice } from "../../shared/domain/organisation/leave/leave.ts";
import { isInServiceOn } from "../../shared/domain/organisation/service.ts";
import { loseMentor } from "../../shared/domain/talent/career-plan.ts";
import type { StepsFor } from "../../shared/table/leaving.ts";
import { careerPlanRepository } from "../../shared/table/talent/career-plans.ts";
import { handOnEvaluations } from "./hand-on-evaluations.ts";
import { passRecommendationsOn } from "./hand-on-recommendations.ts";
import { handOnHelpRequests, handOnReports } from "./hand-on-reports.ts";
import { handOnSuggestions } from "./hand-on-suggestions.ts";
import { clearRosters, passFollowUpsOn } from "./hand-on-surveys.ts";
import { leaveSessions } from "./leave-sessions.ts";

type Leaving = Parameters<typeof handOnEvaluations>[1];

interface Step {
  /** Whether also on a long leave; what else there is waits for their return. */
  readonly isForLeave?: true;
  run(turned: Employee, leaving: Leaving): Promise<void>;
}

/** By kind of item, in this order. Repeating a step changes nothing. */
const STEPS: StepsFor<"HANDED_ON", Step> = {
  workReport: { isForLeave: true, run: handOnReports },
  helpRequest: { isForLeave: true, run: handOnHelpRequests },
  indicatorSuggestion: { isForLeave: true, run: handOnSuggestions },
  evaluation: { isForLeave: true, run: handOnEvaluations },
  staffing: { isForLeave: true, run: clearRosters },
  survey: { run: passFollowUpsOn },
  recommendation: { run: passRecommendationsOn },
  enrolment: { run: leaveSessions },
  careerPlan: { run: leaveMentees },
};

/** Hands on what somebody leaves open who no longer serves on a day, or is on a long leave. */
export async function handOn(turned: Employee, leaving: Leaving): Promise<void> {
  const isOut = !isInServiceOn(turned, leaving.day);
  if (!isOut && !isAwayFromOffice(turned, leaving.day)) return;
  for (const { isForLeave, run } of Object.values(STEPS)) if (isOut || isForLeave) await run(turned, leaving);
}

/** Takes a leaver out of the career plans in which they are the mentor. */
async function leaveMentees({ nip }: Employee, { at, table }: Leaving) {
  const careerPlans = careerPlanRepository(table, cityOfProcess().timeZone);
  for (const plan of await careerPlans.ofMentor(nip)) {
    const decision = loseMentor(plan, nip, { by: "SYSTEM", at });
    if (decision) await careerPlans.commit(decision);
  }
}
