import { localDay, startOfDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { firstAnswerableMonth, isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import {
  countTasks,
  isOriginalRater,
  nearestTasks,
  periodsToRate,
} from "../../shared/domain/evaluation/rating/rater-tasks.ts";
import { raterOf } from "../../shared/domain/organisation/head-of-city.ts";
import { personOn } from "../../shared/domain/organisation/person-reference.ts";
import { monthOfReport } from "../../shared/domain/reporting/work-report.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { RaterDeskRepository } from "../../shared/table/evaluation/rater-desks.ts";
import type { tasksRoutes } from "./contract.ts";
import { type DecisionDeps, decisionsFor } from "./waiting-decisions.ts";
import { ratingsOf, waitingIn } from "./waiting-lists.ts";

export interface WaitingDeps extends DecisionDeps {
  readonly desks: RaterDeskRepository;
  readonly city: DecisionDeps["city"] & CityWith<{ evaluation: EvaluationPolicy }>;
}

/** Everything that awaits somebody, in three round trips: the periods, the lists in parallel, and evaluations with people. */
export async function waitingFor(
  { principal, at }: Input<typeof tasksRoutes.read>,
  { desks, city }: WaitingDeps,
) {
  const { timeZone: zone } = city;
  const today = localDay(at, zone);
  const rater = raterOf(principal);
  const periods = await desks.latestPeriods();
  const since = startOfDay(`${firstAnswerableMonth(periods, today)}-01`, zone);
  const [lists, decisions] = await Promise.all([
    desks.lists({ roles: principal.roles, rater, since }),
    decisionsFor(principal, today, { desks, city }),
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
  const waiting = [...listed, ratingsOf(toRate, lists.team), ...decisions];
  const people = new Map(employees.map((one) => [one.nip, personOn(one, today)]));
  return {
    ...countTasks(waiting, at),
    nearest: nearestTasks(waiting).map(({ nip, who = people.get(nip ?? ""), ...task }) => ({
      ...task,
      ...(who && { who }),
    })),
  };
}
