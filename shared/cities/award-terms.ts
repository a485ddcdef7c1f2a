import { daysOfMonth } from "../domain/calendar.ts";
import type { SatisfactionWeighting } from "../domain/rules/satisfaction-index.ts";
import type { AwardRule } from "./award-policy.ts";
import { type City, policyOn } from "./city.ts";

/** By what a month's candidates are found: the policy of its last day, so that a later one does not move them. */
export interface AwardTerms {
  readonly policyVersion: string;
  readonly rule: AwardRule;
  readonly weighting: SatisfactionWeighting;
  readonly minimumAcceptedReports: number;
  /** Fewer answers than these are no data. */
  readonly minimumSurveyAnswers: number;
}

export function awardTerms(city: City, month: string): AwardTerms {
  const { version, awards, surveys } = policyOn(city, daysOfMonth(month).at(-1) ?? month);
  const { rule, minimumAcceptedReports, minimumSurveyAnswers } = awards;
  return {
    policyVersion: version,
    rule,
    weighting: surveys.weighting,
    minimumAcceptedReports,
    minimumSurveyAnswers,
  };
}
