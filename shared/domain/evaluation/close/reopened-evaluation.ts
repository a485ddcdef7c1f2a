import { placeOn } from "../../organisation/employee.ts";
import { refusals } from "../../refusal.ts";
import type { Evaluation, EvaluationDecision } from "../evaluation.ts";
import { wordsOf } from "../stage-words.ts";
import type { Close } from "./close.ts";
import { type Evidence, freezeEvidence, freezeWithoutService } from "./freeze-evidence.ts";

const refuse = /* @__PURE__ */ refusals("reopening", {
  "result-final": {
    kind: "conflict",
    id: "Hasil pegawai ini {stage}; bulannya tidak dapat dibuka kembali. {next}",
    en: "This employee's result is {stage}; the month cannot be reopened for them. {next}",
    source: {
      id: "PP 30/2019 Ps 59: keberatan diputuskan atasan pejabat penilai, lalu final",
      en: "PP 30/2019 Ps 59: a result in dispute is decided by the rater's superior, and then final",
    },
  },
});

interface Order {
  readonly number: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** When it closes again automatically. */
  readonly closesAt: string;
}

/** Whether a month may be reopened for somebody: nothing is final, and nobody has objected. */
function isReopenable({ stage }: Evaluation): boolean {
  return stage === "MEASURED" || stage === "AWAITING_RATING" || stage === "RATED" || stage === "RECEIVED";
}

/** An evaluation that is already open passes: its reopening is refused elsewhere. @throws DomainError `reopening.result-final` */
export function requireReopenable(evaluation: Evaluation): void {
  if (evaluation.stage !== "REOPENED" && !isReopenable(evaluation))
    throw refuse("result-final", wordsOf(evaluation.stage));
}

/**
 * Reopens the evidence of an evaluation: its result is no longer in force, and is kept separately. Undefined if this
 * reopening has already reached it, or if it can no longer be reopened.
 * @source policy
 */
export function reopenEvaluation(
  evaluation: Evaluation,
  { number, reason, by, at, closesAt }: Order,
): EvaluationDecision | undefined {
  if (!isReopenable(evaluation) || (evaluation.reopening ?? 0) >= number) return undefined;
  const { rating, receipt: _1, ratingDueAt: _2, escalatedAt: _3, lateRaters: _4, ...measured } = evaluation;
  const { leftToHr: _5, withoutResult: _6, ...kept } = measured;
  const { resultHash, scoreBasisPoints, advice } = evaluation;
  const score = scoreBasisPoints === undefined ? {} : { scoreBasisPoints };
  return {
    state: { ...kept, stage: "REOPENED", reopening: number, openUntil: closesAt },
    event: {
      type: "MONTH_REOPENED",
      by,
      at,
      data: { number, reason, resultHash, ...score, advice, ...(rating && { rating }) },
    },
  };
}

/**
 * Freezes a reopened evaluation's evidence as it is now; it has to be rated again, or has no result if the employee, it turned out,
 * was not in service on its last day.
 */
export function refreezeEvaluation(
  evaluation: Evaluation,
  evidence: Evidence,
  close: Close,
): EvaluationDecision {
  const isServing = placeOn(evidence.employee, close.lastDay) !== undefined;
  const { state, event } = isServing
    ? freezeEvidence(evidence, close)
    : freezeWithoutService(evidence, close);
  const { version, eventHash, reopening } = evaluation;
  return { state: { ...state, version, eventHash, ...(reopening && { reopening }) }, event };
}
