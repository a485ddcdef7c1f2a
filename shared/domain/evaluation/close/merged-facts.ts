import { isMonth, monthsOf } from "../../calendar/period-id.ts";
import { canonicalJson } from "../../canonical.ts";
import { type Counters, sumOfCounters } from "../../counters.ts";
import type { ColleagueScores } from "../../feedback/colleague-scores.ts";
import { hasResult, mergedAbsence } from "../../organisation/leave/absence.ts";
import { own } from "../../own.ts";
import { indicatorsOf } from "../../planning/content.ts";
import { type FedValue, fedValue, valueFromCounters } from "../../planning/feeds/fed-value.ts";
import { isOfYear, unitOf } from "../../planning/feeds/indicator-feed.ts";
import type { SatisfactionWeighting } from "../../rules/satisfaction-index.ts";
import type { Evaluation } from "../evaluation.ts";
import { countersIn, type EvaluationFacts, type EvaluationPart, type EvaluationTerm } from "./facts.ts";

/**
 * The facts of a quarter or year, merged from the frozen facts of its months so that nothing in them can
 * still change. Months without a result, because the employee served on too few of their days, are left out. Counters are summed, including those of unanswered reports. The plan is that of the last
 * month; if it was amended, each part is measured by the terms then in force. Fed values are computed from
 * the sums.
 * @param parts evaluations of its months, and of its quarters if the city rates those; oldest first, at least
 * one month
 * @source PermenPANRB 6/2022: the annual evaluation rests on the periodic ones; how they are merged is policy
 */
export function mergedFacts(
  period: string,
  parts: readonly Evaluation[],
  weighting: SatisfactionWeighting,
): EvaluationFacts {
  const made = parts.filter(isMeasuredMonth);
  const months = made.map(({ facts }) => facts);
  const plan = months.at(-1)?.plan;
  const terms = termsIn(period, made, weighting);
  const counters = sumOfCounters(months.map(countersIn));
  const colleagues = mergedColleagues(months);
  const fed = mergedFeeds(period, months, { counters, weighting });
  const absence = mergedAbsence(months.map((month) => month.absence));
  return {
    ...(plan && { plan }),
    counters,
    ...(Object.keys(fed).length > 0 && { fed }),
    ...(terms.length > 1 && { terms }),
    service: mergedService(months),
    ...(absence && { absence }),
    ...(colleagues && { colleagues }),
    months: months.length,
    parts: parts.map(partOf),
  };
}

/** Whether a quarter or year is made from it: a month with a result. */
export function isMeasuredMonth({ period, facts }: Evaluation): boolean {
  return isMonth(period) && hasResult(facts.absence);
}

/** What a longer period keeps of an evaluation that it is made from, with the rating in force. */
export function partOf({ period, stage, outcome, rating, facts, resultHash }: Evaluation): EvaluationPart {
  const held = outcome ?? rating;
  return {
    period,
    months: facts.months ?? monthsOf(period).length,
    stage,
    ...(held && { hasilKerja: held.hasilKerja, perilakuKerja: held.perilakuKerja, predikat: held.predikat }),
    resultHash,
  };
}

/**
 * The parts of a quarter or year as they were when it was frozen. A month reopened since has a new result,
 * but its earlier one was kept. Parts that are no longer stored are left out.
 * @param kept evaluations of the parts, and their versions from before they were reopened
 */
export function partsAsFrozen({ parts = [] }: EvaluationFacts, kept: readonly Evaluation[]): Evaluation[] {
  return parts.flatMap(({ period, resultHash }) => {
    const part = kept.find((one) => one.period === period && one.resultHash === resultHash);
    return part ? [part] : [];
  });
}

/**
 * Consecutive months under the same terms. Months without agreed terms join the next agreed ones, as a first
 * plan applies to its whole year; at the end they join the last.
 */
function termsIn(
  period: string,
  months: readonly Evaluation[],
  weighting: SatisfactionWeighting,
): EvaluationTerm[] {
  const agreed = (facts: EvaluationFacts) =>
    facts.plan?.state === "AGREED" ? facts.plan.results : undefined;
  const runs: { results: NonNullable<EvaluationFacts["plan"]>["results"]; months: Evaluation[] }[] = [];
  const waiting: Evaluation[] = [];
  for (const month of months) {
    const results = agreed(month.facts);
    const run = runs.at(-1);
    if (results === undefined) waiting.push(month);
    else if (run && canonicalJson(run.results) === canonicalJson(results))
      run.months.push(...waiting.splice(0), month);
    else runs.push({ results, months: [...waiting.splice(0), month] });
  }
  runs.at(-1)?.months.push(...waiting);
  return runs.map((run) => termOf(period, run, weighting));
}

function termOf(
  period: string,
  {
    results,
    months,
  }: { readonly results: EvaluationTerm["plan"]["results"]; readonly months: readonly Evaluation[] },
  weighting: SatisfactionWeighting,
): EvaluationTerm {
  const facts = months.map((month) => month.facts);
  const counters = sumOfCounters(facts.map(countersIn));
  const fed = mergedFeeds(period, facts, { counters, weighting });
  const absence = mergedAbsence(facts.map((month) => month.absence));
  return {
    from: months[0]?.period ?? period,
    until: months.at(-1)?.period ?? period,
    months: months.length,
    plan: { results },
    counters,
    ...(absence && { absence }),
    ...(Object.keys(fed).length > 0 && { fed }),
  };
}

/** Sums of the monthly means, over the months that have one. */
function mergedColleagues(months: readonly EvaluationFacts[]): ColleagueScores | undefined {
  const known = months.flatMap(({ colleagues }) => colleagues ?? []);
  if (known.length === 0) return undefined;
  return { months: known.length, tenths: sumOfCounters(known.map(({ tenths }) => tenths)) };
}

/**
 * A month without score sums contributes no answers either, so that an average only covers answers with
 * scores.
 */
function mergedService(months: readonly EvaluationFacts[]): Counters {
  return sumOfCounters(
    months.map(({ service }) => (service.sumU1 === undefined ? withoutAnswers(service) : service)),
  );
}

function withoutAnswers({ surveyAnswers: _few, ...service }: Counters): Counters {
  return service;
}

/** Values of fed indicators, computed from the summed counters, not as a mean of the monthly values. */
function mergedFeeds(
  period: string,
  months: readonly EvaluationFacts[],
  { counters, weighting }: { readonly counters: Counters; readonly weighting: SatisfactionWeighting },
): Record<string, FedValue> {
  const plan = months.at(-1)?.plan;
  const feeds = plan ? indicatorsOf(plan).flatMap(({ id, feed }) => (feed ? [{ id, feed }] : [])) : [];
  return Object.fromEntries(
    feeds.map(({ id, feed }) => {
      const unitId = unitOf(feed);
      const newest = own(months.at(-1)?.fed, id);
      if (isOfYear(feed) && newest?.kind === feed.kind) return [id, { ...newest, period }];
      if (unitId === undefined)
        return [id, fedValue(feed, { period, service: undefined, own: counters, weighting })];
      // Under an earlier plan the indicator may have been fed by another unit, or by another of its surveys.
      const values = months.flatMap(({ fed }) => {
        const value = own(fed, id);
        return value?.kind === feed.kind && value.unitId === unitId ? [value] : [];
      });
      const { service, surveyId } = values.at(-1) ?? {};
      const same = values.filter((one) => one.service === service && one.surveyId === surveyId);
      const meant = {
        ...(service !== undefined && { service }),
        ...(surveyId !== undefined && { surveyId }),
      };
      return [id, mergedFeed(same, { kind: feed.kind, unitId, ...meant, period, weighting })];
    }),
  );
}

type Merged = Pick<FedValue, "kind" | "period" | "service" | "surveyId"> & {
  readonly unitId: string;
  readonly weighting: SatisfactionWeighting;
};

function mergedFeed(values: readonly FedValue[], { weighting, ...merged }: Merged): FedValue {
  const isOfSurvey = merged.kind === "SATISFACTION_INDEX" || merged.kind === "SATISFACTION_ELEMENT";
  // A month with too few answers has their number but no scores.
  const known = isOfSurvey ? values.filter(({ value }) => value !== undefined) : values;
  const unvalued = {
    ...merged,
    counters: sumOfCounters(known.map(({ counters }) => counters)),
    ...(merged.kind === "SATISFACTION_INDEX" && { weighting }),
  };
  const value = known.length > 0 ? valueFromCounters(unvalued) : undefined;
  return { ...unvalued, ...(value !== undefined && { value }) };
}
