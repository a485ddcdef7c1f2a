import { requireDecider, requireEvaluationRater } from "../../shared/domain/evaluation/authority.ts";
import { decideObjection as decide, explain } from "../../shared/domain/evaluation/objection/objection.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ratingRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function explainRating(
  { params: { nip, period }, body, principal, at }: Input<typeof ratingRoutes.explain>,
  { evaluations, city }: Deps,
) {
  const evaluation = await evaluations.edit(nip, period);
  requireEvaluationRater(principal, evaluation, city.timeZone);
  return evaluations.commit(explain(evaluation, body.text, { by: principal.id, at }), evaluation);
}

export async function decideObjection(
  { params: { nip, period }, body, principal, at }: Input<typeof ratingRoutes.decide>,
  { evaluations, termsOf, city }: Deps,
) {
  const [evaluation, calendar] = await evaluations.editWithCalendar(nip, period);
  requireDecider(principal, evaluation, city.timeZone);
  const act = { by: principal.id, at, terms: termsOf(period, calendar) };
  return evaluations.commit(decide(evaluation, body, act), evaluation);
}
