import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireCanSeeEvaluation } from "../../shared/domain/evaluation/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { found } from "../../shared/table/found.ts";
import type { evaluationRoutes } from "./contract.ts";

interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly city: CityFacts;
}

export async function readEvaluation(
  { params: { nip, period }, principal, at }: Input<typeof evaluationRoutes.evaluation>,
  { evaluations, city }: Deps,
) {
  const { employee, evaluation } = await evaluations.closedPeriod(nip, period);
  const day = localDay(at, city.timeZone);
  requireCanSeeEvaluation(principal, found(employee), { evaluation, day });
  return evaluations.known(evaluation, period);
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
