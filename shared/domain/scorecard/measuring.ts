import { type Instant, type LocalMonth, lastDayOfMonth } from "../calendar/calendar.ts";
import { type CityWith, policyOn } from "../city.ts";
import { type SurveyPolicy, surveyReading } from "../surveys/policy.ts";
import type { TrainingPolicy } from "../training/policy.ts";

/** What a city decides about the sources of fed indicators. */
export interface MeasuringPolicy {
  readonly surveys: SurveyPolicy;
  readonly training: TrainingPolicy;
}

/** How what feeds the indicators of a month is read at an instant: survey answers, lesson hours, and follow-ups. */
export function measuringOf(city: CityWith<MeasuringPolicy>, month: LocalMonth, at: Instant) {
  const { requiredHours } = policyOn(city, lastDayOfMonth(month)).training;
  return { ...surveyReading(city, month, at), requiredHours, at, timeZone: city.timeZone };
}
