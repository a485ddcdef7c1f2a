import { type Employee, postingOn } from "../organisation/employee.ts";
import type { Evaluation, EvaluationDecision } from "./evaluation.ts";
import { escalateObjection } from "./objection/objection.ts";
import { acceptResult, escalateRating, receive } from "./rating/rating.ts";
import type { EvaluationTerms } from "./terms.ts";

/** When somebody has to look at the evaluation again; undefined where nothing can run out. */
export function nextDueAt({
  stage,
  ratingDueAt,
  rating,
  receipt,
  objection,
}: Evaluation): string | undefined {
  switch (stage) {
    case "AWAITING_RATING":
      return ratingDueAt;
    case "RATED":
      return rating?.receiptDueAt;
    case "RECEIVED":
      return receipt?.objectUntil;
    case "OBJECTED":
      return objection?.decideUntil;
    case "MEASURED":
    case "FINAL":
    case "REOPENED":
      return undefined;
  }
}

/** Whose time has run out, and so whose superior is asked for; undefined where it is nobody's. */
export function whoseTimeRunsOut({ stage, raterNip, objection }: Evaluation): string | undefined {
  if (stage === "AWAITING_RATING") return raterNip;
  return stage === "OBJECTED" ? objection?.deciderNip : undefined;
}

/**
 * What follows where a deadline has run out at `at`: an unrated result and an undecided objection pass to the superior, an
 * unconfirmed document counts as received, and a result without objection is final. Undefined where nothing has run out.
 * @param late the employee whose time has run out, as the register knows them; their rater on `day` is the superior
 * @param day local day of `at`
 * @source PP 30/2019 Ps 59 for the objection; passing on to superiors is policy
 */
export function missDeadline(
  evaluation: Evaluation,
  { late, day, at, terms }: Missed,
): EvaluationDecision | undefined {
  const due = nextDueAt(evaluation);
  if (due === undefined || due >= at) return undefined;
  const act = { by: "SYSTEM", at, terms };
  switch (evaluation.stage) {
    case "AWAITING_RATING":
      return escalateRating(evaluation, superiorOf(late, evaluation.nip, day), act);
    case "RATED":
      return receive(evaluation, { ...act, isDeemed: true });
    case "RECEIVED":
      return acceptResult(evaluation, { by: "SYSTEM", at, isSilent: true });
    case "OBJECTED":
      return escalateObjection(evaluation, superiorOf(late, evaluation.nip, day), act);
    case "MEASURED":
    case "FINAL":
    case "REOPENED":
      return undefined;
  }
}

interface Missed {
  readonly late: Employee | undefined;
  readonly day: string;
  readonly at: string;
  readonly terms: EvaluationTerms;
}

/**
 * The rater of a rater on a day (atasan pejabat penilai). Nobody comes to judge their own result this way.
 * @returns undefined where it is the head of the city
 * @source PP 30/2019 Ps 59
 */
export function superiorOf(
  rater: Employee | undefined,
  employeeNip: string,
  day: string,
): string | undefined {
  if (rater === undefined || rater.postings.every(({ from }) => from > day)) return undefined;
  const { raterNip } = postingOn(rater, day);
  return raterNip === employeeNip ? undefined : raterNip;
}
