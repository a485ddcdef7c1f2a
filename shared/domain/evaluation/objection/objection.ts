import { refusals } from "../../refusal.ts";
import { predikatOf } from "../../rules/predikat.ts";
import type { Evaluation, EvaluationDecision } from "../evaluation.ts";
import { dayOf, receive, within } from "../rating/rating.ts";
import { scoreOfRating } from "../score/layer.ts";
import { wordsOf } from "../stage-words.ts";
import type { EvaluationTerms } from "../terms.ts";
import type { Objection, ObjectionVerdict } from "./schema.ts";

const refuse = /* @__PURE__ */ refusals("objection", {
  "window-over": {
    kind: "conflict",
    id: "Batas waktu keberatan sudah lewat ({until}); tanpa keberatan sampai hari itu, hasil ini final.",
    en: "The time to object is over ({until}); without an objection until then, this result is final.",
    source: {
      id: "PP 30/2019 Ps 59: dalam 14 hari sejak diterima",
      en: "PP 30/2019 Ps 59: within 14 days of receipt",
    },
  },
  "not-open": {
    kind: "conflict",
    id: "Hasil ini tidak dapat diajukan keberatan ({stage}). Keberatan diajukan satu kali, setelah dokumen diterima dan sebelum batas waktunya. {next}",
    en: "You cannot object to this result ({stage}). An objection can be made once, after receipt and before the deadline. {next}",
    source: {
      id: "PP 30/2019 Ps 59: satu kali, setelah diterima",
      en: "PP 30/2019 Ps 59: once, after receipt",
    },
  },
  none: {
    kind: "conflict",
    id: "Tidak ada keberatan yang menunggu jawaban ({stage}). {next}",
    en: "No objection is waiting for an answer ({stage}). {next}",
    source: "PP 30/2019 Ps 59",
  },
  "explained-before": {
    kind: "conflict",
    id: "Penjelasan atas keberatan ini sudah disampaikan.",
    en: "This objection has already been explained.",
    source: {
      id: "PP 30/2019 Ps 59: atasan mendengar kedua pihak",
      en: "PP 30/2019 Ps 59: the superior hears both",
    },
  },
  "not-heard": {
    kind: "conflict",
    id: "Pejabat penilai belum menjelaskan; keputusan dapat diambil setelah penjelasannya, atau setelah {until}.",
    en: "The rater has not explained yet; you can decide once they have, or after {until}.",
    source: {
      id: "PP 30/2019 Ps 59: atasan mendengar kedua pihak",
      en: "PP 30/2019 Ps 59: the superior hears both",
    },
  },
  "time-passed": {
    kind: "conflict",
    id: "Batas waktu memutuskan sudah lewat ({until}); keputusan beralih kepada atasan berikutnya.",
    en: "The time to decide is over ({until}); the decision passes to the next superior.",
    source: {
      id: "kebijakan: atasan yang diam tidak menghambat siapa pun",
      en: "policy: a superior's silence holds nobody up",
    },
  },
});

/** The refusal for a superior whose time to decide has passed. */
export const refuseDecisionOver = (until: string) => refuse("time-passed", { until });

interface Act {
  readonly by: string;
  readonly at: string;
  readonly terms: EvaluationTerms;
}

/**
 * The employee objects, with reasons. Objecting before confirming receipt counts as receipt.
 * @param deciderNip the rater's own rater today, or whoever serves above; undefined for the head of the city
 * @throws DomainError `rating.not-rated`, `objection.not-open`, `objection.window-over`
 * @source PP 30/2019 Ps 59
 */
export function object(
  evaluation: Evaluation,
  { reasons, deciderNip }: { readonly reasons: string; readonly deciderNip: string | undefined },
  { terms, ...act }: Act,
): EvaluationDecision {
  const { stage, outcome, receipt } = evaluation;
  if (outcome?.ground === "NOT_OBJECTED" && receipt)
    throw refuse("window-over", { until: dayOf(receipt.objectUntil, terms) });
  const isOpen = stage === "RECEIVED" || stage === "RATED" || stage === "AWAITING_RATING";
  if (!isOpen) throw refuse("not-open", wordsOf(stage));
  const received =
    stage === "RECEIVED" ? evaluation : receive(evaluation, { ...act, terms, isDeemed: false }).state;
  const until = received.receipt?.objectUntil ?? "";
  if (act.at > until) throw refuse("window-over", { until: dayOf(until, terms) });
  const objection: Objection = {
    reasons,
    at: act.at,
    explainUntil: within(terms.limits.explanationWorkingDays, act.at, terms),
    ...decider(deciderNip, act.at, terms),
    escalations: [],
  };
  return {
    state: { ...received, stage: "OBJECTED", objection },
    event: { type: "RESULT_OBJECTED", ...act, data: { reasons, deciderNip: deciderNip ?? "" } },
  };
}

/** The head of the city has no superior, and so no deadline after which the decision is escalated. */
function decider(
  deciderNip: string | undefined,
  at: string,
  terms: EvaluationTerms,
): Pick<Objection, "deciderNip" | "decideUntil"> {
  if (deciderNip === undefined) return {};
  return { deciderNip, decideUntil: within(terms.limits.decisionWorkingDays, at, terms) };
}

/**
 * The rater explains the rating to the superior.
 * @throws DomainError `objection.none`, `objection.explained-before`
 * @source PP 30/2019 Ps 59: the superior hears both
 */
export function explain(
  evaluation: Evaluation,
  text: string,
  { by, at }: Omit<Act, "terms">,
): EvaluationDecision {
  const objection = requireObjection(evaluation);
  if (objection.explanation) throw refuse("explained-before");
  return {
    state: { ...evaluation, objection: { ...objection, explanation: { text, by, at } } },
    event: { type: "OBJECTION_EXPLAINED", by, at, data: { text } },
  };
}

/**
 * The superior decides, and the result is final; the earlier rating is kept.
 * @throws DomainError `objection.none`, `objection.not-heard`, `objection.time-passed`
 * @source PP 30/2019 Ps 59
 */
export function decideObjection(
  evaluation: Evaluation,
  verdict: ObjectionVerdict,
  { by, at, terms }: Act,
): EvaluationDecision {
  const objection = requireObjection(evaluation);
  const { explanation, explainUntil, decideUntil } = objection;
  if (explanation === undefined && at <= explainUntil)
    throw refuse("not-heard", { until: dayOf(explainUntil, terms) });
  if (decideUntil !== undefined && at > decideUntil)
    throw refuse("time-passed", { until: dayOf(decideUntil, terms) });
  const { hasilKerja, perilakuKerja } = verdict;
  const { rating } = evaluation;
  const predikat = predikatOf(hasilKerja, perilakuKerja);
  const score = scoreOfRating(evaluation, perilakuKerja, terms.limits.score);
  const isChanged = rating?.hasilKerja !== hasilKerja || rating.perilakuKerja !== perilakuKerja;
  return {
    state: {
      ...evaluation,
      stage: "FINAL",
      objection: { ...objection, decision: { ...verdict, predikat, isChanged, by, at } },
      outcome: { hasilKerja, perilakuKerja, predikat, ...score, ground: "OBJECTION_DECIDED", at },
    },
    event: { type: "OBJECTION_DECIDED", by, at, data: { ...verdict, predikat, ...score, isChanged } },
  };
}

/**
 * Escalates the decision to the next superior, because this one let the deadline pass.
 * @param nextNip the superior's own rater today; undefined for the head of the city, who decides in the end
 * @throws DomainError `objection.none`
 * @source policy: a superior's silence holds nobody up
 */
export function escalateObjection(
  evaluation: Evaluation,
  nextNip: string | undefined,
  { at, terms }: Omit<Act, "by">,
): EvaluationDecision {
  const { deciderNip: fromNip = "", decideUntil: until, ...rest } = requireObjection(evaluation);
  const escalation = { fromNip, ...(nextNip && { toNip: nextNip }), ...(until && { until }), at };
  const objection = {
    ...rest,
    ...decider(nextNip, at, terms),
    escalations: [...rest.escalations, escalation],
  };
  return {
    state: { ...evaluation, objection },
    event: { type: "OBJECTION_ESCALATED", at, by: "SYSTEM", data: { fromNip, toNip: nextNip ?? "" } },
  };
}

function requireObjection({ stage, objection }: Evaluation): Objection {
  if (stage !== "OBJECTED" || objection === undefined) throw refuse("none", wordsOf(stage));
  return objection;
}
