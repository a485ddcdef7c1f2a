import {
  calendarOf,
  lastDayOfMonth,
  localDay,
  monthOf,
  startOfDay,
} from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { firstAnswerableMonth, isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import {
  countTasks,
  isOriginalRater,
  nearestTasks,
  periodsToRate,
} from "../../shared/domain/evaluation/rating/rater-tasks.ts";
import type { IncentivePolicy } from "../../shared/domain/incentives/policy.ts";
import { raterOf } from "../../shared/domain/organisation/head-of-city.ts";
import { personOn } from "../../shared/domain/organisation/person-reference.ts";
import { monthOfReport } from "../../shared/domain/reporting/work-report.ts";
import { type LivePolicy, liveScorecard } from "../../shared/domain/scorecard/live-scorecard.ts";
import { type SurveyPolicy, surveyReading } from "../../shared/domain/surveys/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { RaterDeskRepository } from "../../shared/table/evaluation/rater-desks.ts";
import type { LiveMonthRepository } from "../../shared/table/scorecard/live-months.ts";
import type { ratingRoutes } from "./contract.ts";
import { decisionsOf } from "./waiting-decisions.ts";
import { ratingsOf, waitingIn } from "./waiting-lists.ts";

interface Deps {
  readonly desks: RaterDeskRepository;
  readonly months: LiveMonthRepository;
  readonly city: CityWith<
    LivePolicy & { evaluation: EvaluationPolicy; incentives: IncentivePolicy; surveys: SurveyPolicy }
  >;
}

/**
 * Everything that awaits somebody, in three round trips: the periods, the lists in parallel, and evaluations with people; and for
 * whoever asks for a month, how far they themselves are in it.
 */
export async function readWaiting(input: Input<typeof ratingRoutes.waiting>, deps: Deps) {
  const [waiting, card] = await Promise.all([waitingFor(input, deps), ownCard(input, deps)]);
  return { ...waiting, ...(card && { card }) };
}

/** The caller's own live scorecard of the month that they ask for; undefined for an account of no employee. */
async function ownCard(
  { principal, query: { month }, at }: Input<typeof ratingRoutes.waiting>,
  { months, city }: Deps,
) {
  if (month === undefined || !principal.roles.includes("EMPLOYEE")) return undefined;
  const { employee, ...live } = await months.of(principal.id, surveyReading(city, month, at));
  if (employee === undefined) return undefined;
  const policy = policyOn(city, lastDayOfMonth(month));
  return liveScorecard({ ...live, employee }, { month, policy, calendar: calendarOf(city) });
}

async function waitingFor({ principal, at }: Input<typeof ratingRoutes.waiting>, { desks, city }: Deps) {
  const { timeZone: zone } = city;
  const today = localDay(at, zone);
  const rater = raterOf(principal);
  const periods = await desks.latestPeriods();
  const since = startOfDay(`${firstAnswerableMonth(periods, today)}-01`, zone);
  const [lists, decisions] = await Promise.all([
    desks.lists({ roles: principal.roles, rater, since }),
    desks.toDecide(principal.roles, monthOf(today)),
  ]);
  const known = new Map(periods.map((period) => [period.period, period]));
  const listed = waitingIn(lists, (reportId) => {
    const month = monthOfReport(reportId);
    return !isMonthClosed(known.get(month), { month, today });
  });
  const { evaluations, employees } = await desks.evaluations(
    lists.team.items.map(({ nip }) => nip),
    periodsToRate(at, { zone, cadence: policyOn(city, today).evaluation.cadence }),
    nearestTasks(listed).flatMap(({ nip }) => nip ?? []),
  );
  const toRate = evaluations.filter((one) => isOriginalRater(one, rater));
  const { id: by, roles } = principal;
  const policy = policyOn(city, today).incentives;
  const waiting = [
    ...listed,
    ratingsOf(toRate, lists.team),
    ...decisionsOf(decisions, { by, roles, policy }),
  ];
  const people = new Map(employees.map((one) => [one.nip, personOn(one, today)]));
  return {
    ...countTasks(waiting, at),
    nearest: nearestTasks(waiting).map(({ nip, who = people.get(nip ?? ""), ...task }) => ({
      ...task,
      ...(who && { who }),
    })),
  };
}
