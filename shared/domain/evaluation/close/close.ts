import type { Calendar } from "../../calendar/calendar.ts";
import type { CityCalendar } from "../../calendar/city-calendar.ts";
import { lastDayOf } from "../../calendar/period-id.ts";
import { type CityWith, policyOn } from "../../city.ts";
import type { FeedbackPolicy } from "../../feedback/policy.ts";
import type { LeavePolicy } from "../../organisation/policy.ts";
import type { SurveyPolicy } from "../../surveys/policy.ts";
import type { TrainingPolicy } from "../../training/policy.ts";
import type { ResultPolicy } from "../policy.ts";
import { within } from "../rating/rating.ts";
import { evaluationTerms } from "../terms.ts";

/** A city with every policy that a close needs. */
export type CloseCity = CityWith<ClosePolicy>;

type ClosePolicy = ResultPolicy & {
  readonly feedback: FeedbackPolicy;
  readonly surveys: SurveyPolicy;
  readonly training: TrainingPolicy;
  readonly leave: LeavePolicy;
};

/** The close of a period, under the city's policy in force on its last day. */
export interface Close {
  readonly period: string;
  /** Last local day of the period. */
  readonly lastDay: string;
  readonly policy: ResultPolicy & { readonly leave: LeavePolicy };
  /** The city's working days. */
  readonly calendar: Calendar;
  /** The rater's deadline. */
  readonly ratingDueAt: string;
  readonly at: string;
}

interface Closing {
  readonly at: string;
  /** The changes of the city's calendar so far. */
  readonly changes: CityCalendar | undefined;
}

/**
 * The close of a period at an instant. The rater's working days count from then.
 * @source policy: what was in force on the period's last day measures it, whenever it closes
 */
export function closeOf(period: string, city: CloseCity, { at, changes }: Closing): Close {
  const terms = evaluationTerms(city)(period, changes);
  const lastDay = lastDayOf(period);
  const ratingDueAt = within(terms.limits.ratingWorkingDays, at, terms);
  return { period, lastDay, policy: policyOn(city, lastDay), calendar: terms.calendar, ratingDueAt, at };
}
