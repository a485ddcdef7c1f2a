import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { isAwayFromOffice } from "../../shared/domain/organisation/leave.ts";
import { isInServiceOn } from "../../shared/domain/organisation/service.ts";
import { handOnEvaluations } from "./hand-on-evaluations.ts";
import { handOnReports } from "./hand-on-reports.ts";
import { handOnSuggestions } from "./hand-on-suggestions.ts";
import { clearRosters, passFollowUpsOn } from "./hand-on-surveys.ts";

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
  if (isOut) await passFollowUpsOn(turned, leaving);
}
