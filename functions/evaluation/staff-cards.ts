import { calendarOf, lastDayOfMonth } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import {
  type LiveMonth,
  type LivePolicy,
  type LiveScorecard,
  liveScorecard,
} from "../../shared/domain/scorecard/live-scorecard.ts";
import { staffMember } from "../../shared/domain/scorecard/unit-scorecard.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";

export type LiveStaff = Omit<LiveMonth, "before">;

/** The live scorecard of each of some staff. */
export function cardsByNip(
  staff: readonly LiveStaff[],
  month: string,
  city: CityWith<LivePolicy & { surveys: SurveyPolicy }>,
) {
  const reading = { month, policy: policyOn(city, lastDayOfMonth(month)), calendar: calendarOf(city) };
  // The previous month shows deadlines about its result, which are between the employee and the rater.
  return new Map(
    staff.map((live) => [live.employee.nip, liveScorecard({ ...live, before: undefined }, reading)]),
  );
}

/** What whoever leads them sees of each. */
export function membersOf(staff: readonly Employee[], cards: ReadonlyMap<string, LiveScorecard>) {
  return staff.flatMap(({ nip, name }) => {
    const card = cards.get(nip);
    return card ? [staffMember(name, card)] : [];
  });
}
