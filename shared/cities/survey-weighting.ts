import type { SatisfactionWeighting } from "../domain/rules/satisfaction-index.ts";
import { type City, policyOn } from "./city.ts";

/** How a month's satisfaction index is weighted: by the policy with which the month began, as it is published. */
export function surveyWeighting(city: City): (month: string) => SatisfactionWeighting {
  return (month) => policyOn(city, `${month}-01`).surveys.weighting;
}
