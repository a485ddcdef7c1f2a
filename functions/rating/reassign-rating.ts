import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { reassignRating as reassign } from "../../shared/domain/evaluation/rating/reassignment.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ratingRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

/** HR corrects who rates a closed period; the new rater finds it among their tasks. */
export async function reassignRating(
  { params: { nip, period }, body, principal, at }: Input<typeof ratingRoutes.reassign>,
  { evaluations, city, termsOf }: Deps,
) {
  const { evaluation, calendar, ...found } = await evaluations.editWithRater(nip, period, body.raterNip);
  const day = localDay(at, city.timeZone);
  const above = await evaluations.above(found.rater, day);
  const terms = termsOf(period, calendar);
  const order = { ...body, ...found, above, day, terms, by: principal.id, at };
  return evaluations.commit(reassign(evaluation, order), evaluation);
}
