import { type Employee, lastPlaceOn } from "../organisation/employee.ts";
import { isInServiceOn } from "../organisation/service.ts";
import type { Evaluation, EvaluationDecision } from "./evaluation.ts";
import { escalateObjection } from "./objection/objection.ts";
import { leaveToHr, nextRater } from "./rating/next-rater.ts";
import { acceptResult, escalateRating, receive } from "./rating/rating.ts";
import type { EvaluationTerms } from "./terms.ts";

/** When the evaluation's next deadline runs out; undefined if there is none. */
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

/** The person whose deadline is running, and whose superior takes over after it; undefined if there is none. */
export function deadlineHolder({ stage, raterNip, objection }: Evaluation): string | undefined {
  if (stage === "AWAITING_RATING") return raterNip;
  return stage === "OBJECTED" ? objection?.deciderNip : undefined;
}

/**
 * What happens when a deadline has run out at `at`: an unrated result is escalated to the next superior or left to HR, an
 * undecided objection is escalated to the superior, an unconfirmed document counts as received, and a result without objection is final.
 * Undefined if nothing has run out.
 * @param late the employee whose time ran out, from the register; their rater on `day` is the superior
 * @param day local day of `at`
 * @source PP 30/2019 Ps 59 for the objection; escalation to superiors is policy
 */
export function missDeadline(
  evaluation: Evaluation,
  { late, above = [], day, at, terms }: Missed,
): EvaluationDecision | undefined {
  const due = nextDueAt(evaluation);
  if (due === undefined || due >= at) return undefined;
  const act = { by: "SYSTEM", at, terms };
  switch (evaluation.stage) {
    case "AWAITING_RATING":
      return passRatingOn(evaluation, { late, above, day }, act);
    case "RATED":
      return receive(evaluation, { ...act, isDeemed: true });
    case "RECEIVED":
      return acceptResult(evaluation, { by: "SYSTEM", at, isSilent: true });
    case "OBJECTED":
      return escalateObjection(evaluation, servingSuperior(evaluation.nip, { late, above, day }), act);
    case "MEASURED":
    case "FINAL":
    case "REOPENED":
      return undefined;
  }
}

function passRatingOn(
  evaluation: Evaluation,
  line: Parameters<typeof nextRater>[1],
  act: Pick<Missed, "at" | "terms">,
): EvaluationDecision {
  const next = nextRater(evaluation, line);
  return "reason" in next
    ? leaveToHr(evaluation, { reason: next.reason, at: act.at })
    : escalateRating(evaluation, next.raterNip, act);
}

interface Missed {
  readonly late: Employee | undefined;
  /** The raters above them; those who are not given are taken to be in service. */
  readonly above?: readonly Employee[];
  readonly day: string;
  readonly at: string;
  readonly terms: EvaluationTerms;
}

/** The next above whoever is late who has not left the service, and is not the employee; undefined for the head of the city. */
function servingSuperior(
  employeeNip: string,
  { late, above, day }: Pick<Required<Missed>, "late" | "above" | "day">,
): string | undefined {
  const left = new Map(above.filter((one) => !isInServiceOn(one, day)).map((one) => [one.nip, one]));
  let next = superiorOf(late, employeeNip, day);
  for (let one = left.get(next ?? ""); one !== undefined; one = left.get(next ?? "")) {
    left.delete(one.nip);
    next = superiorOf(one, employeeNip, day);
  }
  return next;
}

/**
 * The rater of a rater on a day (atasan pejabat penilai). Nobody ends up judging their own result this way.
 * @returns undefined for the head of the city
 * @source PP 30/2019 Ps 59
 */
export function superiorOf(
  rater: Employee | undefined,
  employeeNip: string,
  day: string,
): string | undefined {
  const raterNip = lastPlaceOn(rater, day)?.raterNip;
  return raterNip === employeeNip ? undefined : raterNip;
}
