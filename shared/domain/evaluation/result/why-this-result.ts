import { isMonth, yearOf } from "../../calendar/period-id.ts";
import { canonicalJson } from "../../canonical.ts";
import { handledCounters } from "../../complaints/figures/officers.ts";
import { numbersOf } from "../../counters.ts";
import { hasResult } from "../../organisation/leave/absence.ts";
import { indicatorsOf } from "../../planning/content.ts";
import { recomputeFed } from "../../planning/feeds/fed-value.ts";
import type { WorkReport } from "../../reporting/work-report.ts";
import { achievements, currentProgressName } from "../../scorecard/scorecard.ts";
import type { Visit } from "../../supervision/visit.ts";
import { countersIn, type EvaluationFacts, type EvaluationPart, termsInForce } from "../close/facts.ts";
import { partOf, partsAsFrozen } from "../close/merged-facts.ts";
import type { Evaluation } from "../evaluation.ts";
import { scoreInForce } from "../figures.ts";
import type { ResultPolicy } from "../policy.ts";
import { finalScore } from "../score/final.ts";
import { formulasOf } from "./formulas.ts";
import {
  compare,
  displayedHash,
  recomputeFromMonths,
  recomputeFromRecords,
  recomputeResult,
} from "./recomputation.ts";
import type { NumberedEvent, Records } from "./records.ts";
import type { WhyThisResult } from "./why-this-result-schema.ts";

/**
 * Explains an evaluation down to its records, and recomputes it from them.
 * @param policy the one it was computed under; undefined if the city no longer has it
 * @source policy: whoever may see a result may see how it came about
 */
export function whyThisResult(
  evaluation: Evaluation,
  policy: ResultPolicy | undefined,
  records: Records,
): WhyThisResult {
  const { events, planEvents, reports, handled, observations, visits, parts, earlier, brokenAtEvent } =
    records;
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
    indicators: plan && hasResult(facts.absence) ? explainIndicators(facts, reports) : [],
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
      ...(visits.length > 0 && { visits: visits.flatMap(countedVisit) }),
      ...(plan && { plan: { year: yearOf(period), events: ofPlan.map(withoutData) } }),
      ...(facts.parts && {
        parts: facts.parts.map((part) => ({
          ...part,
          ...contributionOf(part, made),
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
        ? recomputeFromRecords(evaluation, records)
        : recomputeFromMonths(evaluation, made, policy)),
      ...(final && { finalScore: compare(scoreInForce(evaluation) ?? null, final.scoreBasisPoints ?? null) }),
      ...(plan && { plan: compare(plan.results, resultsOf(ofPlan)) }),
    },
  };
}

function countedVisit({ programmeId, period, number, record }: Visit) {
  if (record?.counted === undefined) return [];
  const { scoreBasisPoints } = record.counted;
  return [{ programmeId, period, number, day: record.day, scoreBasisPoints }];
}

function termsOf({ evaluation, surveys, awards }: ResultPolicy): NonNullable<WhyThisResult["terms"]> {
  return {
    score: evaluation.score,
    minimumSurveyAnswers: awards.minimumSurveyAnswers,
    surveyWeighting: surveys.weighting,
  };
}

/** Whether neither the evidence nor the ratings changed; later acceptance is no change. */
function isSamePart(frozen: EvaluationPart, parts: readonly Evaluation[]): boolean {
  const now = parts.find(({ period }) => period === frozen.period);
  const content = ({ stage: _stage, ...part }: EvaluationPart) => canonicalJson(part);
  return (
    now !== undefined && content(partOf(now)) === content(frozen) && displayedHash(now) === frozen.resultHash
  );
}

/** What a month contributed to a longer period: its counters, and its colleagues' means if there were enough to show. */
function contributionOf({ period }: EvaluationPart, made: readonly Evaluation[]) {
  const facts = made.find((part) => part.period === period && isMonth(period))?.facts;
  if (facts === undefined) return {};
  const { colleagues } = facts;
  return { counters: countersIn(facts), ...(colleagues && { colleagues }) };
}

function explainIndicators(facts: EvaluationFacts, reports: readonly WorkReport[]) {
  return termsInForce(facts).flatMap((term) => explainTerm(term, facts, reports));
}

function explainTerm(
  { plan, counters, fed, served, from, until }: ReturnType<typeof termsInForce>[number],
  facts: EvaluationFacts,
  reports: readonly WorkReport[],
) {
  const held = from && until ? { held: { from, until } } : {};
  const standing = new Map(indicatorsOf(plan).map((one) => [one.id, currentProgressName(one, counters)]));
  const fedOnes = new Set(indicatorsOf(plan).flatMap(({ id, feed }) => (feed ? [id] : [])));
  return achievements(plan, counters, { fed, months: served }).map((measured) => {
    const indicator = { ...measured, ...held };
    const { indicatorId } = indicator;
    // An indicator that became fed during the month may have earlier reports: those no longer count.
    if (fedOnes.has(indicatorId)) return { ...indicator, contributions: [] };
    const named = reports.filter(({ progress }) => progress?.indicatorId === indicatorId);
    const taken = named.filter((report) => wasCounted(report, facts));
    return { ...indicator, contributions: contributions(taken, standing.get(indicatorId)) };
  });
}

/** Whether the close counted a report: it was accepted, or the city counts unanswered ones as reported. */
function wasCounted({ id, state }: WorkReport, { unanswered }: EvaluationFacts): boolean {
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
    // For an indicator that is not cumulative, the newest report counts.
    isCounted: progress?.isCumulative === true || standing?.endsWith(id) === true,
  }));
}

/** The planned results in the last event that wrote the plan's content. */
function resultsOf(planEvents: readonly NumberedEvent[]): unknown {
  const content = planEvents.findLast(({ data }) => data?.content !== undefined)?.data?.content;
  return (content as { readonly results?: unknown } | undefined)?.results;
}

function withoutData({ number, type, at, by, hash }: NumberedEvent) {
  return { number, type, at, by, hash };
}
