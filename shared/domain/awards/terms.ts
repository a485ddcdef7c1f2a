import { lastDayOfMonth } from "../calendar/calendar.ts";
import { type CityWith, policyOn } from "../city.ts";
import type { SatisfactionWeighting } from "../rules/satisfaction-index.ts";
import type { SurveyPolicy } from "../surveys/policy.ts";
import type { AwardPolicy } from "./policy.ts";
import type { AwardRule } from "./rule.ts";

/** By what a month's candidates are found: the policy of its last day, so that a later one does not move them. */
export interface AwardTerms {
  readonly policyVersion: string;
  readonly rule: AwardRule;
  readonly weighting: SatisfactionWeighting;
  readonly minimumAcceptedReports: number;
  /** Fewer answers than these are no data. */
  readonly minimumSurveyAnswers: number;
}

/** By what a month's candidates are found. */
export function awardTerms(
  city: CityWith<{ awards: AwardPolicy; surveys: SurveyPolicy }>,
  month: string,
): AwardTerms {
  const { version, awards, surveys } = policyOn(city, lastDayOfMonth(month));
  const { rule, minimumAcceptedReports, minimumSurveyAnswers } = awards;
  return {
    policyVersion: version,
    rule,
    weighting: surveys.weighting,
    minimumAcceptedReports,
    minimumSurveyAnswers,
  };
}
