import { lastDayOfMonth } from "../calendar/calendar.ts";
import { type CityWith, policyOn } from "../city.ts";
import type { SatisfactionWeighting } from "../rules/satisfaction-index.ts";
import type { SurveyPolicy } from "../surveys/policy.ts";
import type { AwardPolicy } from "./policy.ts";
import type { AwardRule } from "./rule.ts";

/**
 * What a month's candidates are computed by: the policy of its last day, so that later ones change nothing.
 */
export interface AwardTerms {
  readonly policyVersion: string;
  readonly rule: AwardRule;
  readonly weighting: SatisfactionWeighting;
  readonly minimumAcceptedReports: number;
  /** Fewer answers than these count as no data. */
  readonly minimumSurveyAnswers: number;
}

/** A city with every policy that its awards need. */
export type AwardCity = CityWith<{ awards: AwardPolicy; surveys: SurveyPolicy }>;

/** The terms of a month's candidates. */
export function awardTerms(city: AwardCity, month: string): AwardTerms {
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
