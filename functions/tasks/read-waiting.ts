import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import {
  countTasks,
  isOriginalRater,
  nearestTasks,
  periodsToRate,
} from "../../shared/domain/evaluation/rating/rater-tasks.ts";
import { raterOf } from "../../shared/domain/organisation/head-of-city.ts";
import { personOn } from "../../shared/domain/organisation/person-reference.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { RaterDeskRepository } from "../../shared/table/evaluation/rater-desks.ts";
import type { tasksRoutes } from "./contract.ts";
import { deskOf, NO_DESK } from "./desk.ts";
import { type DutyDeps, ownDuties } from "./own-duties.ts";
import { type DecisionDeps, decisionsFor } from "./waiting-decisions.ts";
import { ratingsOf } from "./waiting-lists.ts";

export interface WaitingDeps extends DecisionDeps, DutyDeps {
  readonly desks: RaterDeskRepository;
  readonly city: DecisionDeps["city"] & CityWith<{ evaluation: EvaluationPolicy }>;
}

type Asking = Pick<Input<typeof tasksRoutes.read>, "principal" | "query" | "at">;

/**
 * Everything that awaits somebody, in three round trips one after the other: the periods, the lists in parallel, and evaluations
 * with people.
 */
export async function waitingFor({ principal, query, at }: Asking, deps: WaitingDeps) {
  const { desks, city } = deps;
  const today = localDay(at, city.timeZone);
  const isOwnOnly = query.only === "OWN";
  const [{ listed, team }, own, decisions] = await Promise.all([
    isOwnOnly ? NO_DESK : deskOf({ principal, at }, { desks, city }),
    ownDuties({ principal, at }, deps),
    isOwnOnly ? [] : decisionsFor(principal, today, { desks, city }),
  ]);
  const { evaluations, employees } = await desks.evaluations(
    team.items.map(({ nip }) => nip),
    periodsToRate(at, { zone: city.timeZone, cadence: policyOn(city, today).evaluation.cadence }),
    nearestTasks([...listed, ...own]).flatMap(({ nip }) => nip ?? []),
  );
  const rater = raterOf(principal);
  const toRate = evaluations.filter((one) => isOriginalRater(one, rater));
  const waiting = [...listed, ratingsOf(toRate, team), ...own, ...decisions];
  const people = new Map(employees.map((one) => [one.nip, personOn(one, today)]));
  return {
    ...countTasks(waiting, at),
    nearest: nearestTasks(waiting).map(({ nip, who = people.get(nip ?? ""), ...task }) => ({
      ...task,
      ...(who && { who }),
    })),
  };
}
