import * as z from "zod";
import type { LocalDay } from "./calendar.ts";
import { once } from "./once.ts";
import { divideHalfUp } from "./rounding.ts";
import { SATISFACTION_ELEMENTS } from "./rules/satisfaction-index.ts";
import { FEWEST_ANSWERS_SHOWN } from "./satisfaction.ts";
import { type Counters, channelsOfDay, SCORES, sumOfCounters, sumsOf } from "./survey-counters.ts";

/** The counters of one day at one point, of one survey's edition. */
export type PointDay = Counters & { readonly day: LocalDay; readonly point?: string };

/** What citizens said of the service at one point, as far as it may be shown. */
export const PublicFeedbackSchema = once(() =>
  z.object({
    /** Of the days shown, exactly. */
    answers: z.int(),
    /** `NOT_ENOUGH_ANSWERS` until at least three were given. */
    state: z.enum(["SHOWN", "NOT_ENOUGH_ANSWERS"]),
    /** Days that are shown; answers of the others wait until enough have been given. */
    days: z.array(z.iso.date()).readonly(),
    /** U1 to U9: how often each score 1 to 4 was given, and the average (NRR) to two decimals. */
    elements: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          counts: z.array(z.int()).readonly(),
          average: z.number(),
        }),
      )
      .readonly(),
  }),
);

export type PublicFeedback = z.infer<ReturnType<typeof PublicFeedbackSchema>>;

/**
 * What may be shown of some days. They are taken in order into blocks of at least three answers; a block is shown whole or
 * not at all. So nobody learns one citizen's answer, neither from what is shown nor from what is added to it by the next
 * day: whatever is added is a block.
 * @param counters of days at a point, of any surveys
 * @param before the first day of which nothing is shown, because answers to it may still come
 * @source policy, from UU 27/2022: at least three
 */
export function publicFeedback(counters: readonly PointDay[], before: LocalDay): PublicFeedback {
  const ended = counters.filter(({ day }) => day < before);
  const byDay = [...Map.groupBy(ended, ({ day }) => day)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const days: LocalDay[] = [];
  let shown = emptyHistogram();
  let answers = 0;
  let block = { days: [] as LocalDay[], histogram: emptyHistogram(), answers: 0 };
  for (const [day, items] of byDay) {
    const [histogram, given] = histogramOfDay(sumOfCounters(items));
    block = {
      days: [...block.days, day],
      histogram: added(block.histogram, histogram),
      answers: block.answers + given,
    };
    if (block.answers < FEWEST_ANSWERS_SHOWN) continue;
    days.push(...block.days);
    shown = added(shown, block.histogram);
    answers += block.answers;
    block = { days: [], histogram: emptyHistogram(), answers: 0 };
  }
  if (answers === 0) return { answers: 0, state: "NOT_ENOUGH_ANSWERS", days: [], elements: [] };
  const sums = sumsOf(shown);
  const elements = SATISFACTION_ELEMENTS.map(({ code, name }, place) => ({
    code,
    name,
    counts: shown[place] ?? [],
    average: divideHalfUp(100n * BigInt(sums[place] ?? 0), BigInt(answers)) / 100,
  }));
  return { answers, state: "SHOWN", days, elements };
}

type Histogram = readonly (readonly number[])[];

function emptyHistogram(): Histogram {
  return SATISFACTION_ELEMENTS.map(() => SCORES.map(() => 0));
}

function histogramOfDay(counters: Counters): readonly [Histogram, number] {
  const channels = channelsOfDay(counters);
  const histogram = channels.reduce<Histogram>((sum, one) => added(sum, one.histogram), emptyHistogram());
  return [histogram, channels.reduce((sum, { answers }) => sum + answers, 0)];
}

function added(one: Histogram, other: Histogram): Histogram {
  return one.map((counts, element) => counts.map((count, score) => count + (other[element]?.[score] ?? 0)));
}
