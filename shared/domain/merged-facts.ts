import { isMonth, monthsOf } from "./evaluated-period.ts";
import type { Evaluation } from "./evaluation.ts";
import type { EvaluationFacts, EvaluationPart } from "./evaluation-facts.ts";
import type { Figures } from "./evaluation-figures.ts";
import { type FedValue, fedValue, type IndicatorFeed } from "./indicator-feed.ts";
import { indicatorsOf } from "./plan-content.ts";
import { SATISFACTION_ELEMENTS, type SatisfactionWeighting } from "./rules/satisfaction-index.ts";
import type { ServiceMonth } from "./service-month.ts";

/** Counters by name, added up. */
export function sumOfFigures(all: readonly Figures[]): Record<string, number> {
  const sums: Record<string, number> = {};
  // Of hundredths, as exact as the table's decimals.
  for (const [name, amount] of all.flatMap((figures) => Object.entries(figures)))
    sums[name] = Math.round((sums[name] ?? 0) * 100 + amount * 100) / 100;
  return sums;
}

/**
 * The facts of a quarter or a year: those of its months, as they were frozen, put together, so that it rests on nothing that
 * can still change. Counters add up; the plan is that of the last month; what feeds itself is computed from the sums.
 * @param parts evaluations of its months, and of its quarters where the city has those rated; oldest first, at least one month
 * @source PermenPANRB 6/2022: the annual evaluation rests on the periodic ones; how they are put together is policy
 */
export function mergedFacts(
  period: string,
  parts: readonly Evaluation[],
  weighting: SatisfactionWeighting,
): EvaluationFacts {
  const months = parts.filter((part) => isMonth(part.period)).map(({ facts }) => facts);
  const plan = months.at(-1)?.plan;
  const fed = mergedFeeds(period, months, weighting);
  return {
    ...(plan && { plan }),
    counters: sumOfFigures(months.map(({ counters }) => counters)),
    ...(Object.keys(fed).length > 0 && { fed }),
    service: mergedService(months),
    months: months.length,
    parts: parts.map(partOf),
  };
}

/** What a longer period keeps of an evaluation that it is made of, with the rating that holds. */
export function partOf({ period, stage, outcome, rating, resultHash }: Evaluation): EvaluationPart {
  const held = outcome ?? rating;
  return {
    period,
    months: monthsOf(period).length,
    stage,
    ...(held && { hasilKerja: held.hasilKerja, perilakuKerja: held.perilakuKerja, predikat: held.predikat }),
    resultHash,
  };
}

/** A month whose sums were too few to be kept gives no answers either: an average is of answers whose scores are there. */
function mergedService(months: readonly EvaluationFacts[]): Figures {
  return sumOfFigures(
    months.map(({ service }) => (service.sumU1 === undefined ? withoutAnswers(service) : service)),
  );
}

function withoutAnswers({ surveyAnswers: _few, ...service }: Figures): Figures {
  return service;
}

function mergedFeeds(
  period: string,
  months: readonly EvaluationFacts[],
  weighting: SatisfactionWeighting,
): Record<string, FedValue> {
  const plan = months.at(-1)?.plan;
  const feeds = plan ? indicatorsOf(plan).flatMap(({ id, feed }) => (feed ? [{ id, feed }] : [])) : [];
  return Object.fromEntries(
    feeds.map(({ id, feed }) => {
      // Under another plan the indicator may have been fed by another unit.
      const values = months.flatMap(({ fed }) => {
        const value = fed?.[id];
        return value?.kind === feed.kind && value.unitId === feed.unitId ? [value] : [];
      });
      return [id, fedValue(feed, period, counted(feed, values, period), weighting)] as const;
    }),
  );
}

/** The counters of the months as the unit's own counters would say them. */
function counted(feed: IndicatorFeed, values: readonly FedValue[], month: string): ServiceMonth {
  const { unitId, kind } = feed;
  const sums = (of: readonly FedValue[]) => sumOfFigures(of.map(({ counters }) => counters));
  if (kind === "COMPLAINTS_IN_TIME") {
    const { inTime = 0, late = 0 } = sums(values);
    return { unitId, month, complaintsAnsweredInTime: inTime, complaintsAnsweredLate: late };
  }
  if (kind === "COMPLAINT_ANSWER_DAYS") {
    const days = Object.entries(sums(values)).map(([day, count]) => [`answeredAfterDays:${day}`, count]);
    return { unitId, month, ...Object.fromEntries(days) };
  }
  const { answers = 0, ...scores } = sums(values.filter(({ value }) => value !== undefined));
  // Of one element only its own sum is known, and only that is read.
  const scoreOf = (code: string) => scores[kind === "SATISFACTION_ELEMENT" ? feed.element : code] ?? 0;
  const elements = SATISFACTION_ELEMENTS.map(({ code }) => [`sum${code}`, scoreOf(code)]);
  return { unitId, month, surveyAnswers: answers, ...(answers > 0 && Object.fromEntries(elements)) };
}
