import { AWARD_TITLES } from "../../../shared/domain/awards/words.ts";
import { monthIn } from "../../../shared/domain/day-words.ts";
import type { Language } from "../../../shared/domain/text.ts";
import type { Api } from "../../../shared/pages/in-process-api.ts";
import type { publicAwardRoutes } from "../public-contract.ts";

export type AwardApi = Api<typeof publicAwardRoutes>;
export type Award = Awaited<ReturnType<AwardApi["award"]>>;

/** An award by its name and month. */
export function awardName(
  { category, month }: Pick<Award, "category" | "month">,
  language: Language,
): string {
  return `${AWARD_TITLES[category][language]}, ${monthIn(month, language)}`;
}

/** Whose it is: a unit, or an employee with position and unit. */
export function winnerWords({ name, position, unitName }: Award["winner"]): string {
  return [position, unitName].filter((part) => part !== undefined && part !== name).join(", ");
}
