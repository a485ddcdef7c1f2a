import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import type { RawKey } from "../../../shared/table/keys.ts";
import type { Everything, Item } from "./items.ts";

/**
 * An evaluation with the rater and rating that it had at an instant after its last freeze, reconstructed from
 * its history: a rating may be escalated, handed to another rater or corrected after something was computed
 * from it.
 */
export function evaluationAsOf(
  evaluation: Evaluation & RawKey,
  { histories }: Everything,
  at: string,
): Evaluation {
  const history = histories.get(`${evaluation.pk}#${evaluation.sk}`) ?? [];
  const frozen = history.findLastIndex(({ type }) => type === "EVIDENCE_FROZEN");
  const since = history.slice(frozen);
  const passedOn = since.find((event) => String(event.at) > at && PASSES_ON.includes(String(event.type)));
  const rated = since.findLast((event) => String(event.at) <= at && event.type === "RATED");
  const { raterNip: raterNow, rating: _rating, outcome, ...rest } = evaluation;
  const raterNip = passedOn ? String(dataOf(passedOn).fromNip ?? "") : raterNow;
  return {
    ...rest,
    ...(raterNip && { raterNip }),
    ...(rated && { rating: { ...dataOf(rated), at: rated.at } as Evaluation["rating"] }),
    ...(outcome && outcome.at <= at && { outcome }),
  };
}

const PASSES_ON = ["RATING_ESCALATED", "RATING_REASSIGNED"];

function dataOf({ data }: Item): Readonly<Record<string, unknown>> {
  return (data ?? {}) as Readonly<Record<string, unknown>>;
}
