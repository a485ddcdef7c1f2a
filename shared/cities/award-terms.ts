import type { AwardTerms } from "../domain/awards/rule.ts";
import { lastDayOfMonth } from "../domain/calendar/calendar.ts";
import { type City, policyOn } from "./city.ts";

/** By what a month's candidates are found. */
export function awardTerms(city: City, month: string): AwardTerms {
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
