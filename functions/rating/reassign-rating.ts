import { reassignRating as reassign } from "../../shared/domain/rating-reassignment.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ratingRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

/** HR corrects who rates a closed month; the new rater finds it among their tasks. */
export async function reassignRating(
  { params: { nip, month }, body, principal, at }: Input<typeof ratingRoutes.reassign>,
  { evaluations, termsOf }: Deps,
) {
  const { evaluation, isEmployee } = await evaluations.editWithRater(nip, month, body.raterNip);
  const order = { ...body, isEmployee, terms: termsOf(month), by: principal.id, at };
  return evaluations.commit(reassign(evaluation, order), evaluation);
}
