import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { lastMonthOf } from "../../shared/domain/calendar/period-id.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { requireCanSeeEvaluation } from "../../shared/domain/evaluation/authority.ts";
import { nextDueAt } from "../../shared/domain/evaluation/deadlines.ts";
import type { ResultPolicy } from "../../shared/domain/evaluation/policy.ts";
import { finalScore } from "../../shared/domain/evaluation/score/final.ts";
import { requireCanSee } from "../../shared/domain/organisation/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { found } from "../../shared/table/found.ts";
import type { evaluationRoutes } from "./contract.ts";

interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly city: CityWith<ResultPolicy>;
}

export async function readEvaluation(
  { params: { nip, period }, principal, at }: Input<typeof evaluationRoutes.evaluation>,
  { evaluations, city }: Deps,
) {
  const { employee, evaluation } = await evaluations.closedPeriod(nip, period);
  const day = localDay(at, city.timeZone);
  requireCanSeeEvaluation(principal, found(employee), { evaluation, day });
  const known = await evaluations.known(evaluation, period);
  const policy = city.policies.find(({ version }) => version === known.policyVersion);
  const final = policy && finalScore(known, policy);
  return { ...known, ...(final && { finalScore: final }) };
}

/** For the employee and those above them today; a former rater reads the results of their time one by one. */
export async function listEvaluations(
  { params: { nip }, query: { year }, principal, at }: Input<typeof evaluationRoutes.evaluations>,
  { evaluations, city }: Deps,
) {
  const { employee, evaluations: ofYear } = await evaluations.ofYear(nip, year);
  requireCanSee(principal, found(employee), localDay(at, city.timeZone));
  const newestFirst = ofYear.toSorted(
    (one, other) =>
      lastMonthOf(other.period).localeCompare(lastMonthOf(one.period)) ||
      one.period.length - other.period.length,
  );
  return { items: newestFirst.map((one) => ({ ...one, dueAt: nextDueAt(one) })) };
}

/** Results from before a reopening, for anybody who may see the current one. */
export async function listEarlier(
  { params: { nip, period: month }, query, principal, at }: Input<typeof evaluationRoutes.earlier>,
  { evaluations, city }: Deps,
) {
  const { employee, evaluation } = await evaluations.closedPeriod(nip, month);
  const day = localDay(at, city.timeZone);
  requireCanSeeEvaluation(principal, found(employee), { evaluation, day });
  return evaluations.earlier(nip, month, query);
}
