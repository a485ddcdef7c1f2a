import { requireEvaluationRater } from "../../shared/domain/evaluation/authority.ts";
import { rate } from "../../shared/domain/evaluation/rating/rating.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ratingRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function rateEmployee(
  { params: { nip, period }, body, principal, at }: Input<typeof ratingRoutes.rate>,
  { evaluations, termsOf, city }: Deps,
) {
  const evaluation = await evaluations.edit(nip, period);
  requireEvaluationRater(principal, evaluation, city.timeZone);
  const decision = rate(evaluation, body, { by: principal.id, at, terms: termsOf(period) });
  return evaluations.commit(decision, evaluation);
}
