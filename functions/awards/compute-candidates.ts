import { type City, policyOn } from "../../shared/cities/city.ts";
import { computeRound, EMPTY_RANKING, rank } from "../../shared/domain/award-round.ts";
import { daysOfMonth, localDay, monthOf, previousMonth } from "../../shared/domain/calendar.ts";
import type { AwardRoundRepository } from "../../shared/table/award-rounds.ts";
import type { EvaluationRepository } from "../../shared/table/evaluations.ts";
import type { PeriodRepository } from "../../shared/table/periods.ts";
import type { UnitRepository } from "../../shared/table/units.ts";

interface Deps {
  readonly rounds: AwardRoundRepository;
  readonly periods: PeriodRepository;
  readonly evaluations: EvaluationRepository;
  readonly units: UnitRepository;
  readonly city: City;
}

/** Computes last month's candidates once its close is complete, and once only. */
export async function computeCandidates(at: string, { rounds, periods, evaluations, units, city }: Deps) {
  const month = previousMonth(monthOf(localDay(at, city.timeZone)));
  if (await rounds.find(month)) return { outcome: "computed-before", considered: 0 };
  const period = await periods.find(month);
  if (period?.state !== "CLOSED") return { outcome: "period-open", considered: 0 };

  const policy = policyOn(city, daysOfMonth(month).at(-1) ?? month);
  let ranking = EMPTY_RANKING;
  for (const { id } of await units.all()) {
    for await (const evaluation of evaluations.eachOfUnit(id, month))
      ranking = rank(ranking, evaluation, policy);
  }
  await rounds.commit(computeRound(ranking, { month, policy, at }));
  return { outcome: "computed", considered: ranking.considered };
}
