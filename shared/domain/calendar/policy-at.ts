import { type CityWith, type PolicyVersion, policyOn } from "../city.ts";
import { type Instant, localDay } from "./calendar.ts";

/** The policy in force at a moment, by the city's local day. @throws Error if the city has none */
export function policyAt<Policies>(city: CityWith<Policies>, at: Instant): PolicyVersion & Policies {
  return policyOn(city, localDay(at, city.timeZone));
}
