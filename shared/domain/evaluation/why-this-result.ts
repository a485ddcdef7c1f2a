import type { CityPolicy } from "../../cities/city.ts";
import type { DomainEvent } from "../aggregate.ts";
import { canonicalJson } from "../canonical.ts";
import { type HandledComplaint, handledCounters, recountHandled } from "../complaints/complaint-officers.ts";
import { type Observation, observationCounts } from "../feedback/observation.ts";
import { recomputeFed } from "../planning/fed-value.ts";
import { indicatorsOf, type PlanContent } from "../planning/plan-content.ts";
import type { WorkReport } from "../reporting/work-report.ts";
import { achievements, recountScorecard, reportCounters, standingProgress } from "../scorecard/scorecard.ts";
import { isMonth, yearOf } from "./evaluated-period.ts";
import type { Evaluation } from "./evaluation.ts";
import { countedIn, type EvaluationFacts, type EvaluationPart } from "./evaluation-facts.ts";
import { heldScore, numbersOf } from "./evaluation-figures.ts";
import { computeResult, isKnownRules, RESULT_RULES } from "./evaluation-result.ts";
import { hashOfResult } from "./freeze-evidence.ts";
import { mergedFacts, partOf, partsAsFrozen } from "./merged-facts.ts";
import { formulasOf } from "./result-formulas.ts";
import { scoreWithRating } from "./score-layer.ts";
import type { WeighedMeasures } from "./weighed-measures.ts";
import type { Check, WhyThisResult } from "./why-this-result-schema.ts";

/** An event as the log keeps it. */
export interface NumberedEvent extends DomainEvent {
  readonly number: number;
  readonly hash: string;
}

/** The records behind an evaluation. */
export interface Records {
  readonly events: readonly NumberedEvent[];
  readonly planEvents: readonly NumberedEvent[];
  /** Of a month. */
  readonly reports: readonly WorkReport[];
  readonly handled: readonly HandledComplaint[];
  readonly observations: readonly Observation[];
  /** What colleagues' feedback on it comes to. */
  readonly colleagues: EvaluationFacts["colleagues"];
  /** Of a quarter or a year: the evaluations that it was made of, as they are now. */
  readonly parts: readonly Evaluation[];
  /** How those of them that stand otherwise now stood before they were opened again. */
  readonly earlier: readonly Evaluation[];
  readonly brokenAtEvent: number | undefined;
}

/**
 * Explains an evaluation down to its records, and computes it again from them.
 * @param policy the one under which it was computed; undefined where the city no longer has it
 * @source policy: whoever may see a result may see why it is what it is
 */
export function whyThisResult(
  evaluation: Evaluation,
  policy: CityPolicy | undefined,
  { events, planEvents, reports, handled, observations, colleagues, parts, earlier, brokenAtEvent }: Records,
): WhyThisResult {
  const { facts, period, unitId } = evaluation;
  const { plan } = facts;
  const final = policy && finalScore(evaluation, policy);
  const made = partsAsFrozen(facts, [...parts, ...earlier]);
  const ofPlan = planEvents.filter(({ number }) => plan !== undefined && number <= plan.version);
  return {
    ...evaluation,
    ...(final && { finalScore: final }),
    formulas: formulasOf(evaluation.ruleVersion),
    ...(policy && { terms: termsOf(policy) }),
    indicators: plan ? explainIndicators(plan, facts, reports) : [],
    sources: {
      reports: reports.map(({ id, day, state, version }) => ({
        reportId: id,
        day,
        state,
        eventNumber: version,
      })),
      complaints: handled.map(({ trackingCode, ...item }) => ({
        trackingCode,
        figures: handledCounters(numbersOf(item)),
      })),
      observations: observations.map(({ id, day, scoreBasisPoints }) => ({
        observationId: id,
        day,
        scoreBasisPoints,
      })),
      ...(plan && { plan: { year: yearOf(period), events: ofPlan.map(withoutData) } }),
      ...(facts.parts && {
        parts: facts.parts.map((part) => ({
          ...part,
          ...givenBy(part, made),
          isSame: isSamePart(part, parts),
        })),
      }),
      service: { unitId, period },
      history: events.map(withoutData),
      ...(brokenAtEvent !== undefined && { brokenAtEvent }),
    },
    recomputation: {
      result: recomputeResult(evaluation, policy, events),
      ...(facts.fed && { fed: compare(facts.fed, recomputeFed(facts.fed, facts.counters)) }),
      ...(isMonth(period)
        ? {
            counters: compare(reportCounters(facts.counters), recountScorecard(reports)),
            complaints: compare(handledCounters(facts.counters), recountHandled(handled.map(numbersOf))),
            observations: compare(observedIn(facts.counters), observedIn(observationCounts(observations))),
            ...(knowsColleagues(evaluation) && { colleagues: compare(facts.colleagues ?? null, colleagues) }),
          }
        : recomputeFromMonths(evaluation, made, policy)),
      ...(final && { finalScore: compare(heldScore(evaluation) ?? null, final.scoreBasisPoints ?? null) }),
      ...(plan && { plan: compare(plan.results, resultsOf(ofPlan)) }),
    },
  };
}

/**
 * Computes a result again from its frozen facts. What is computed, what the evaluation shows, and what its first event says
 * must be the same.
 * @param history events of the evaluation; the newest freezing, in the hash chain, carries the hash of the result
 */
export function recomputeResult(
  evaluation: Evaluation,
  policy: CityPolicy | undefined,
  history: readonly Pick<DomainEvent, "type" | "data">[],
): Check {
  const frozen = history.findLast(({ type }) => type === "EVIDENCE_FROZEN");
  const { facts, policyVersion, ruleVersion, resultHash } = evaluation;
  const stored = String(frozen?.data?.resultHash ?? resultHash);
  if (policy === undefined)
    return {
      stored,
      reason: `Kebijakan ${policyVersion} tidak lagi dikenal, jadi hasil ini tidak dapat dihitung ulang.`,
    };
  if (!isKnownRules(ruleVersion))
    return {
      stored,
      reason: `Dihitung dengan aturan ${ruleVersion}; aturan yang dikenal sekarang ${RESULT_RULES}.`,
    };
  const result = computeResult(facts, policy, ruleVersion);
  const recomputed = hashOfResult({ facts, result, policyVersion, ruleVersion });
  return {
    isSame: [recomputed, hashOf(evaluation), resultHash].every((hash) => hash === stored),
    stored,
    recomputed,
  };
}

/**
 * Puts the facts of a quarter or a year together again from its months. The months' own figures are proven from the
 * records, each in its own explanation; what is put together of them must be the same.
 * @param made its parts as they were frozen into it
 * @param policy the one under which it was computed; without it, indicators that feed themselves are left out
 */
export function recomputeFromMonths(
  { period, facts, measures }: Pick<Evaluation, "period" | "facts" | "measures">,
  made: readonly Evaluation[],
  policy: CityPolicy | undefined,
) {
  const weighting = policy?.surveys.weighting ?? "EXACT";
  const again = mergedFacts(period, made, weighting);
  const same = (name: "counters" | "service" | "colleagues" | "fed") =>
    compare(facts[name] ?? null, again[name] ?? null);
  return {
    counters: same("counters"),
    service: same("service"),
    ...(knowsColleagues({ measures }) && { colleagues: same("colleagues") }),
    ...(policy && facts.fed && { fed: same("fed") }),
  };
}

/**
 * The score with the behaviour rating that holds, computed from the frozen measures and the rating alone.
 * @returns undefined before it is rated, or where its rules know no such part
 */
export function finalScore(evaluation: Evaluation, policy: CityPolicy): WeighedMeasures | undefined {
  const held = evaluation.outcome ?? evaluation.rating;
  return held && scoreWithRating(evaluation, held.perilakuKerja, policy.evaluation.score);
}

function termsOf({ evaluation, surveys, awards }: CityPolicy): NonNullable<WhyThisResult["terms"]> {
  return {
    score: evaluation.score,
    minimumSurveyAnswers: awards.minimumSurveyAnswers,
    surveyWeighting: surveys.weighting,
  };
}

/** Whether the rules by which it was frozen ask what colleagues say. */
export function knowsColleagues({ measures }: Pick<Evaluation, "measures">): boolean {
  return measures.some(({ name }) => name === "COLLEAGUE_BEHAVIOUR");
}

function observedIn({ observations = 0, observationBasisPoints = 0 }: Readonly<Record<string, number>>) {
  return { observations, observationBasisPoints };
}

/** Neither its evidence nor its ratings have changed; that it went on to be accepted is no change. */
function isSamePart(frozen: EvaluationPart, parts: readonly Evaluation[]): boolean {
  const now = parts.find(({ period }) => period === frozen.period);
  const content = ({ stage: _stage, ...part }: EvaluationPart) => canonicalJson(part);
  return now !== undefined && content(partOf(now)) === content(frozen) && hashOf(now) === frozen.resultHash;
}

/** What a month gave to a longer period: its counters, and its colleagues' means where there was enough to show. */
function givenBy({ period }: EvaluationPart, made: readonly Evaluation[]) {
  const facts = made.find((part) => part.period === period && isMonth(period))?.facts;
  if (facts === undefined) return {};
  const { colleagues } = facts;
  return { counters: countedIn(facts), ...(colleagues && { colleagues }) };
}

/** The hash of an evaluation as it shows itself. */
function hashOf({ facts, measures, scoreBasisPoints, advice, ...versions }: Evaluation): string {
  const score = scoreBasisPoints === undefined ? {} : { scoreBasisPoints };
  return hashOfResult({ ...versions, facts, result: { measures, ...score, advice } });
}

function explainIndicators(
  plan: Pick<PlanContent, "results">,
  facts: EvaluationFacts,
  reports: readonly WorkReport[],
) {
  const counters = countedIn(facts);
  const standing = new Map(indicatorsOf(plan).map((one) => [one.id, standingProgress(one, counters)]));
  const fedOnes = new Set(indicatorsOf(plan).flatMap(({ id, feed }) => (feed ? [id] : [])));
  return achievements(plan, counters, { fed: facts.fed, months: facts.months }).map((indicator) => {
    const { indicatorId } = indicator;
    // One that began to feed itself during the month may have been reported on before: that counts no more.
    if (fedOnes.has(indicatorId)) return { ...indicator, contributions: [] };
    const named = reports.filter(({ progress }) => progress?.indicatorId === indicatorId);
    const taken = named.filter((report) => isTaken(report, facts));
    return { ...indicator, contributions: contributions(taken, standing.get(indicatorId)) };
  });
}

/** Whether the close took a report into account: it was accepted, or the city takes unanswered ones as reported. */
function isTaken({ id, state }: WorkReport, { unanswered }: EvaluationFacts): boolean {
  if (state === "ACCEPTED") return true;
  if (unanswered?.treatment !== "AS_REPORTED") return false;
  return unanswered.reports.some((open) => open.reportId === id && open.state !== "RETURNED");
}

function contributions(reports: readonly WorkReport[], standing: string | undefined) {
  return reports.map(({ id, version, day, progress }) => ({
    reportId: id,
    eventNumber: version,
    day,
    amount: progress?.amount ?? 0,
    // Of an indicator that does not add up, the newest stands.
    isCounted: progress?.isCumulative === true || standing?.endsWith(id) === true,
  }));
}

/** What the last event that wrote the plan's content says. */
function resultsOf(planEvents: readonly NumberedEvent[]): unknown {
  const content = planEvents.findLast(({ data }) => data?.content !== undefined)?.data?.content;
  return (content as { readonly results?: unknown } | undefined)?.results;
}

function compare(frozen: unknown, again: unknown) {
  const [stored, recomputed] = [canonicalJson(frozen), canonicalJson(again ?? null)];
  return { isSame: stored === recomputed, stored, recomputed };
}

function withoutData({ number, type, at, by, hash }: NumberedEvent) {
  return { number, type, at, by, hash };
}
