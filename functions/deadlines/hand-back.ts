import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { isInServiceOn } from "../../shared/domain/organisation/service.ts";
import type { StepsOnReturn } from "../../shared/table/leaving.ts";
import { regainRecommendations } from "./hand-on-recommendations.ts";

type Returning = Parameters<typeof regainRecommendations>[1];

const STEPS: StepsOnReturn<(returned: Employee, returning: Returning) => Promise<void>> = {
  recommendation: regainRecommendations,
};

/** Gives back what nobody took over from somebody who serves again on a day: a leaving taken back, or over. */
export async function handBack(turned: Employee, returning: Returning): Promise<void> {
  if (turned.service === undefined || !isInServiceOn(turned, returning.day)) return;
  for (const regain of Object.values(STEPS)) await regain(turned, returning);
}
