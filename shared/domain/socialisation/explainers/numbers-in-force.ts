import { type CityWith, type PolicyVersion, policyOn } from "../../city.ts";
import { type Explainer, shownExplainer } from "./explainer.ts";
import { type ExplainedPolicies, factsOf } from "./facts.ts";
import type { Rule } from "./rules.ts";

/** A number of the policy in a text. */
const NUMBER = /\{\w+\}/;

/**
 * An explainer on a local day: with the numbers of the policy in force, since when they hold, and the text with those that follow.
 * Versions of the policy that change none of its numbers do not count; a text without numbers has neither.
 * @param own the city's words; the product's where undefined
 * @param day `YYYY-MM-DD` in the city's zone
 */
export function explainerOn(
  rule: Rule,
  own: Explainer | undefined,
  { city, day }: { readonly city: CityWith<ExplainedPolicies>; readonly day: string },
) {
  const { policies } = city;
  const under = (policy: ExplainedPolicies) => shownExplainer(rule, own, factsOf(policy));
  const inForce = policyOn(city, day);
  const shown = under(inForce);
  const isAnother = (policy: PolicyVersion & ExplainedPolicies) => under(policy).body.id !== shown.body.id;
  const place = policies.indexOf(inForce);
  const first = policies[policies.slice(0, place).findLastIndex(isAnother) + 1] ?? inForce;
  const next = policies.slice(place + 1).find(isAnother);
  if (!NUMBER.test(shownExplainer(rule, own, {}).body.id)) return shown;
  return {
    ...shown,
    numbersFrom: first.effectiveFrom,
    ...(next && { upcoming: { from: next.effectiveFrom, body: under(next).body } }),
  };
}
