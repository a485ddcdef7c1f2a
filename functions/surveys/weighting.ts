import { type City, policyOn } from "../../shared/cities/city.ts";

/** By the policy with which the month began: one that starts within it holds from the next month on. */
export function weightingOf(month: string, city: City) {
  return policyOn(city, `${month}-01`).surveys.weighting;
}
