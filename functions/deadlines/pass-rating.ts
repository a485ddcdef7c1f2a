import type { Evaluation, EvaluationDecision } from "../../shared/domain/evaluation/evaluation.ts";
import { leaveToHr } from "../../shared/domain/evaluation/rating/next-rater.ts";
import { handOnRating } from "../../shared/domain/evaluation/rating/reassignment.ts";
import type { EvaluationTerms } from "../../shared/domain/evaluation/terms.ts";
import type { Posting } from "../../shared/domain/organisation/employee.ts";

interface Passing {
  /** The successor of the rater who left; undefined if only the head of the city is above. */
  readonly toNip: string | undefined;
  /** Where the employee serves now. */
  readonly place: Posting | undefined;
  readonly terms: EvaluationTerms;
  readonly at: string;
}

/** The head of the city takes over the results of those alone whom they rate; those of others are left to HR. */
export function passRating(
  evaluation: Evaluation,
  { toNip, place, terms, at }: Passing,
): EvaluationDecision | undefined {
  const isHeadOfCitys = place?.raterNip === undefined && (place?.isHead || place?.isRaterAssigned);
  return toNip === undefined && !isHeadOfCitys
    ? leaveToHr(evaluation, { reason: "ONLY_HEAD_OF_CITY", at })
    : handOnRating(evaluation, { toNip, terms, at });
}
