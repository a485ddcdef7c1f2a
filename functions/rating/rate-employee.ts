import { requireEvaluationRater } from "../../shared/domain/evaluation/authority.ts";
import { rate } from "../../shared/domain/evaluation/rating/rating.ts";
import { termsOfEmployee } from "../../shared/domain/evaluation/terms.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ratingRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function rateEmployee(
  { params: { nip, period }, body, principal, at }: Input<typeof ratingRoutes.rate>,
  { evaluations, employees, termsOf, city }: Deps,
) {
  const [[evaluation, calendar], [employee]] = await Promise.all([
    evaluations.editWithCalendar(nip, period),
    employees.findMany([nip]),
  ]);
  requireEvaluationRater(principal, evaluation, city.timeZone);
  const terms = termsOfEmployee(termsOf(period, calendar), employee);
  const decision = rate(evaluation, body, { by: principal.id, at, terms });
  return evaluations.commit(decision, evaluation);
}
