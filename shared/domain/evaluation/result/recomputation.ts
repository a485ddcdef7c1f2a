import type { DomainEvent } from "../../aggregate.ts";
import { canonicalJson } from "../../canonical.ts";
import { handledCounters, recountHandled } from "../../complaints/figures/officers.ts";
import { numbersOf } from "../../counters.ts";
import { observationCounts } from "../../feedback/observation.ts";
import { recountScorecard, reportCounters } from "../../scorecard/scorecard.ts";
import { visitCounts } from "../../supervision/visit-score.ts";
import { hashOfResult } from "../close/freeze-evidence.ts";
import { mergedFacts } from "../close/merged-facts.ts";
import type { Evaluation } from "../evaluation.ts";
import type { ResultPolicy } from "../policy.ts";
import type { Records } from "./records.ts";
import { computeResult, isKnownRules, RESULT_RULES } from "./result.ts";
import type { Check } from "./why-this-result-schema.ts";

/**
 * Recomputes a result from its frozen facts. The recomputed result, the displayed one and the one in the
 * freezing event must be the same.
 * @param history events of the evaluation; the newest freezing event in the hash chain carries the result's
 * hash
 */
export function recomputeResult(
  evaluation: Evaluation,
  policy: ResultPolicy | undefined,
  history: readonly Pick<DomainEvent, "type" | "data">[],
): Check {
  const frozen = history.findLast(({ type }) => type === "EVIDENCE_FROZEN");
  const { facts, policyVersion, ruleVersion, resultHash } = evaluation;
  const stored = String(frozen?.data?.resultHash ?? resultHash);
  if (policy === undefined)
    return {
      stored,
      reason: {
        id: `Kebijakan ${policyVersion} tidak lagi dikenal, jadi hasil ini tidak dapat dihitung ulang.`,
        en: `Policy ${policyVersion} is not known any more, so this result cannot be recomputed.`,
      },
    };
  if (!isKnownRules(ruleVersion))
    return {
      stored,
      reason: {
        id: `Dihitung dengan aturan ${ruleVersion}; aturan yang dikenal sekarang ${RESULT_RULES}.`,
        en: `Computed by rules ${ruleVersion}; those known now are ${RESULT_RULES}.`,
      },
    };
  const result = computeResult(facts, policy, ruleVersion);
  const recomputed = hashOfResult({ facts, result, policyVersion, ruleVersion });
  return {
    isSame: [recomputed, displayedHash(evaluation), resultHash].every((hash) => hash === stored),
    stored,
    recomputed,
  };
}

/**
 * Recounts a month from its records. While it is reopened these change, and say nothing about what was frozen before.
 */
export function recomputeFromRecords(
  { facts, measures, stage }: Pick<Evaluation, "facts" | "measures" | "stage">,
  { reports, handled, observations, visits, colleagues }: Records,
) {
  const recount = stage === "REOPENED" ? unknownWhileReopened : compare;
  return {
    counters: recount(reportCounters(facts.counters), recountScorecard(reports)),
    complaints: recount(handledCounters(facts.counters), recountHandled(handled.map(numbersOf))),
    observations: recount(observedIn(facts.counters), observedIn(observationCounts(observations))),
    ...((facts.counters.visits || visits.length > 0) && {
      visits: recount(visitedIn(facts.counters), visitedIn(visitCounts(visits))),
    }),
    ...(includesColleagues({ measures }) && { colleagues: compare(facts.colleagues ?? null, colleagues) }),
  };
}

/**
 * Recombines the facts of a quarter or a year from its months. The months' own figures are proved from records in their own
 * explanations; recombining them must give the same facts.
 * @param made its parts as they were when frozen into it
 * @param policy the one it was computed under; without it, fed indicators are skipped
 */
export function recomputeFromMonths(
  { period, facts, measures }: Pick<Evaluation, "period" | "facts" | "measures">,
  made: readonly Evaluation[],
  policy: ResultPolicy | undefined,
) {
  const weighting = policy?.surveys.weighting ?? "EXACT";
  const again = mergedFacts(period, made, weighting);
  const same = (name: "counters" | "service" | "colleagues" | "fed" | "absence") =>
    compare(facts[name] ?? null, again[name] ?? null);
  return {
    counters: same("counters"),
    service: same("service"),
    ...(facts.absence && { absence: same("absence") }),
    ...(includesColleagues({ measures }) && { colleagues: same("colleagues") }),
    ...(policy && facts.fed && { fed: same("fed") }),
  };
}

/** Whether the rules it was frozen under include colleagues' feedback. */
export function includesColleagues({ measures }: Pick<Evaluation, "measures">): boolean {
  return measures.some(({ name }) => name === "COLLEAGUE_BEHAVIOUR");
}

function observedIn({ observations = 0, observationBasisPoints = 0 }: Readonly<Record<string, number>>) {
  return { observations, observationBasisPoints };
}

function visitedIn({ visits = 0, visitBasisPoints = 0 }: Readonly<Record<string, number>>) {
  return { visits, visitBasisPoints };
}

/** The hash of an evaluation as displayed. */
export function displayedHash({
  facts,
  measures,
  scoreBasisPoints,
  advice,
  ...versions
}: Evaluation): string {
  const score = scoreBasisPoints === undefined ? {} : { scoreBasisPoints };
  return hashOfResult({ ...versions, facts, result: { measures, ...score, advice } });
}

function unknownWhileReopened(frozen: unknown): Check {
  const reason = {
    id: "Bulan ini sedang dibuka kembali, jadi catatannya masih berubah; dihitung ulang setelah ditutup kembali.",
    en: "This month is reopened, so its records still change; it is recomputed once it is closed again.",
  };
  return { stored: canonicalJson(frozen), reason };
}

/** Compares frozen with recomputed content, byte by byte. */
export function compare(frozen: unknown, again: unknown) {
  const [stored, recomputed] = [canonicalJson(frozen), canonicalJson(again ?? null)];
  return { isSame: stored === recomputed, stored, recomputed };
}
