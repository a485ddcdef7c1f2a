import * as z from "zod";
import type { LocalDay } from "../../calendar/calendar.ts";

import { type Counters, sumOfCounters } from "../../counters.ts";
import { named } from "../../once.ts";
import { divideHalfUp } from "../../rounding.ts";
import { SATISFACTION_ELEMENTS } from "../../rules/satisfaction-index.ts";
import { channelsOfDay, SCORES, sumsOf } from "../answers/counters.ts";
import { MIN_ANSWERS_SHOWN } from "./satisfaction.ts";

/** The counters of one day at one point, of one survey's edition. */
export type PointDay = Counters & { readonly day: LocalDay; readonly point?: string };

/** The service point and day under which a complaint counts. */
export interface ComplaintDay {
  /** The point's unit, wherever the complaint went. */
  readonly unitId: string;
  readonly point: string;
  readonly day: LocalDay;
}

/** The number of complaints about a point on one day. */
export type PointComplaints = ComplaintDay & { readonly complaints: number };

/** Citizens' feedback at a point: answers and complaints, day by day. */
export interface PointFeedback {
  readonly answered: readonly PointDay[];
  readonly complained: readonly PointComplaints[];
}

/** Citizens' feedback on the service at one point, as far as it may be shown. */
export const PublicFeedbackSchema = /* @__PURE__ */ named("PublicFeedback", () =>
  z.object({
    /** The exact number on the days shown. */
    answers: z.int(),
    /** `NOT_ENOUGH_ANSWERS` until there are at least three. */
    state: z.enum(["SHOWN", "NOT_ENOUGH_ANSWERS"]),
    /** The days shown; answers on other days wait until there are enough. */
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
     * Complaints that named the point, by runs of days with at least three of them; only their number, never their text.
     */
    complaints: z.array(z.object({ from: z.iso.date(), to: z.iso.date(), complaints: z.int() })).readonly(),
  }),
);

export type PublicFeedback = z.infer<ReturnType<typeof PublicFeedbackSchema>>;

/**
 * What may be shown for some days, with answers and complaints handled separately. Days are grouped in order into blocks of at
 * least three; a block is shown whole or not at all. So neither what is shown nor what the next day adds to it reveals one
 * citizen's answer or complaint: every addition is a whole block.
 * @param said at a point, in any survey
 * @param before the first day not to be shown, because answers to it may still arrive
 * @source policy, from UU 27/2022: at least three
 */
export function publicFeedback({ answered, complained }: PointFeedback, before: LocalDay): PublicFeedback {
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

/** The blocks, in order, that are large enough to be shown; days after the last of them wait for more. */
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
    if (block.said < MIN_ANSWERS_SHOWN) continue;
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
