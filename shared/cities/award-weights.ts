import type { AwardCategory, CategoryRule } from "../domain/awards/rule.ts";
import { DEFAULT_POLICY } from "./defaults.ts";

/** The default award rule with a city's own weights for one category. */
export function awardRuleWith(
  category: AwardCategory,
  weightsBasisPoints: CategoryRule["weightsBasisPoints"],
) {
  const { rule } = DEFAULT_POLICY.awards;
  const categories = rule.categories.map((one) =>
    one.code === category ? { ...one, weightsBasisPoints } : one,
  );
  return { ...rule, categories };
}
