import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { reassignRating as reassign } from "../../shared/domain/evaluation/rating/reassignment.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { ratingRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

/** Two round trips each. */
const RESULTS_AT_ONCE = 8;

/**
 * Gives many unrated results to one rater. Each is decided for itself, so that one that is refused holds up no other; sent
 * again, those that the rater already has are refused, and nothing changes.
 */
export async function reassignRatings(
  { body: { results, ...body }, principal, at }: Input<typeof ratingRoutes.reassignMany>,
  { evaluations, employees, city, termsOf }: Deps,
) {
  const day = localDay(at, city.timeZone);
  const [rater] = await employees.findMany([body.raterNip]);
  const above = await evaluations.above(rater, day);
  const distinct = [...new Map(results.map((one) => [`${one.nip} ${one.period}`, one])).values()];
  const outcomes = await inParallel(distinct, RESULTS_AT_ONCE, async ({ nip, period }) => {
    try {
      const { evaluation, calendar, ...found } = await evaluations.editWithRater(nip, period, body.raterNip);
      const terms = termsOf(period, calendar);
      const order = { ...body, ...found, above, day, terms, by: principal.id, at };
      await evaluations.commit(reassign(evaluation, order), evaluation);
      return { nip, period, refusal: undefined };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const reason = { id: error.text("id"), en: error.text("en") };
      return { nip, period, refusal: { code: error.code, reason } };
    }
  });
  return {
    assigned: outcomes
      .filter(({ refusal }) => refusal === undefined)
      .map(({ nip, period }) => ({ nip, period })),
    refused: outcomes.flatMap(({ nip, period, refusal }) => (refusal ? [{ nip, period, ...refusal }] : [])),
  };
}
