import * as z from "zod";
import type { LocalDay } from "../../calendar/calendar.ts";

import { type Counters, sumOfCounters } from "../../counters.ts";
import { once } from "../../once.ts";
import { divideHalfUp } from "../../rounding.ts";
import { SATISFACTION_ELEMENTS } from "../../rules/satisfaction-index.ts";
import { channelsOfDay, SCORES, sumsOf } from "../answers/counters.ts";
import { FEWEST_ANSWERS_SHOWN } from "./satisfaction.ts";

/** The counters of one day at one point, of one survey's edition. */
export type PointDay = Counters & { readonly day: LocalDay; readonly point?: string };

/** Where and when a complaint counts among those that name a service point. */
export interface ComplainedDay {
  /** The unit that the point is of, wherever the complaint went. */
  readonly unitId: string;
  readonly point: string;
  readonly day: LocalDay;
}

/** How many complaints named a point on one day. */
export type PointComplaints = ComplainedDay & { readonly complaints: number };

/** What citizens said at a point: their answers and their complaints, day by day. */
export interface SaidAtPoint {
  readonly answered: readonly PointDay[];
  readonly complained: readonly PointComplaints[];
}

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
    /**
     * Complaints that named the point, by runs of the days in question with at least three of them; how many, and never
     * what they say.
     */
    complaints: z.array(z.object({ from: z.iso.date(), to: z.iso.date(), complaints: z.int() })).readonly(),
  }),
);

export type PublicFeedback = z.infer<ReturnType<typeof PublicFeedbackSchema>>;

/**
 * What may be shown of some days, of answers and of complaints each by themselves. Days are taken in order into blocks of at
 * least three; a block is shown whole or not at all. So nobody learns one citizen's answer, nor that one citizen complained,
 * neither from what is shown nor from what is added to it by the next day: whatever is added is a block.
 * @param said at a point, in any surveys
 * @param before the first day of which nothing is shown, because answers to it may still come
 * @source policy, from UU 27/2022: at least three
 */
export function publicFeedback({ answered, complained }: SaidAtPoint, before: LocalDay): PublicFeedback {
  const complaints = blocksOf(complained, before, (items) =>
    items.reduce((sum, item) => sum + item.complaints, 0),
  ).map(({ days, said }) => ({ from: days.at(0) ?? "", to: days.at(-1) ?? "", complaints: said }));
  const blocks = blocksOf(answered, before, (items) => histogramOfDays(items)[1]);
  if (blocks.length === 0)
    return { answers: 0, state: "NOT_ENOUGH_ANSWERS", days: [], elements: [], complaints };
  const days = blocks.flatMap((block) => block.days);
  const [shown, answers] = histogramOfDays(answered.filter(({ day }) => days.includes(day)));
  const sums = sumsOf(shown);
  const elements = SATISFACTION_ELEMENTS.map(({ code, name }, place) => ({
    code,
    name,
    counts: shown[place] ?? [],
    average: divideHalfUp(100n * BigInt(sums[place] ?? 0), BigInt(answers)) / 100,
  }));
  return { answers, state: "SHOWN", days, elements, complaints };
}

/** The blocks, in order, that are large enough to be shown; days after the last of them wait for others. */
function blocksOf<Item extends { readonly day: LocalDay }>(
  items: readonly Item[],
  before: LocalDay,
  saidIn: (items: readonly Item[]) => number,
) {
  const ended = items.filter(({ day }) => day < before);
  const blocks: { readonly days: readonly LocalDay[]; readonly said: number }[] = [];
  let block = { days: [] as readonly LocalDay[], said: 0 };
  for (const [day, ofDay] of [...Map.groupBy(ended, (item) => item.day)].toSorted(byDay)) {
    block = { days: [...block.days, day], said: block.said + saidIn(ofDay) };
    if (block.said < FEWEST_ANSWERS_SHOWN) continue;
    blocks.push(block);
    block = { days: [], said: 0 };
  }
  return blocks;
}

function byDay([one]: readonly [LocalDay, unknown], [other]: readonly [LocalDay, unknown]): number {
  return one < other ? -1 : 1;
}

type Histogram = readonly (readonly number[])[];

function emptyHistogram(): Histogram {
  return SATISFACTION_ELEMENTS.map(() => SCORES.map(() => 0));
}

function histogramOfDays(days: readonly PointDay[]): readonly [Histogram, number] {
  const channels = channelsOfDay(sumOfCounters(days));
  const histogram = channels.reduce<Histogram>((sum, one) => added(sum, one.histogram), emptyHistogram());
  return [histogram, channels.reduce((sum, { answers }) => sum + answers, 0)];
}

function added(one: Histogram, other: Histogram): Histogram {
  return one.map((counts, element) => counts.map((count, score) => count + (other[element]?.[score] ?? 0)));
}
