import { type LocalDay, monthOf } from "../../calendar/calendar.ts";
import { type Counters, sumOfCounters } from "../../counters.ts";
import { MIN_ANSWERS_SHOWN } from "./satisfaction.ts";

/** The counters of one day at one point, or at none, of one survey's edition. */
export type PointDay = Counters & { readonly day: LocalDay; readonly point?: string };

/** Answers that are shown together or not at all. */
export interface AnswerCell {
  /** The days with answers, in order. */
  readonly days: readonly LocalDay[];
  /** Where they were given; undefined for answers that named no point. Several if each point had too few. */
  readonly points: readonly (string | undefined)[];
  readonly counters: Counters;
}

/**
 * Divides the answers to an edition in one month into cells, and returns those that may be shown. Every figure that anybody
 * sees is a sum of whole cells, so no comparison of figures reveals fewer answers than a cell holds: at least three.
 *
 * At each point, ended days are grouped in order until they hold three answers. The newest group waits: what comes after it may
 * stay below three, and then joins it. Once the month is over everything is in a cell, points with fewer than three answers
 * together in one. So an ended month is shown in full, or not at all.
 * @param days of one edition in one month
 * @param before the first day that is not shown yet
 * @source policy, from UU 27/2022: at least three
 */
export function answerCells(days: readonly PointDay[], before: LocalDay): readonly AnswerCell[] {
  const ended = days.filter(({ day }) => day < before);
  const [first] = ended;
  if (first === undefined) return [];
  const points = [...Map.groupBy(ended, ({ point }) => point)].toSorted(byPoint);
  const series = points.map(([, ofPoint]) => blocksOf(ofPoint, answersIn));
  const closed = series.flatMap(({ blocks }) => blocks.slice(0, -1));
  const isOver = monthOf(first.day) < monthOf(before);
  return (isOver ? [...closed, ...lastOf(series)] : closed).map(cellOf);
}

/** The newest group of each point with what came after it, and the points with too few answers together. */
function lastOf(series: readonly Blocks<PointDay>[]): readonly (readonly PointDay[])[] {
  const last = series.flatMap(({ blocks, rest }) => {
    const newest = blocks.at(-1);
    return newest ? [[...newest, ...rest]] : [];
  });
  const few = series.flatMap(({ blocks, rest }) => (blocks.length === 0 ? rest : []));
  if (few.length === 0) return last;
  if (answersIn(few) >= MIN_ANSWERS_SHOWN) return [...last, few];
  // Alone, they would follow from the total; they join the smallest.
  const [smallest, ...others] = last.toSorted((one, other) => answersIn(one) - answersIn(other));
  return smallest ? [...others, [...smallest, ...few]] : [];
}

export interface Blocks<Item> {
  /** In order, each of at least three answers. */
  readonly blocks: readonly (readonly Item[])[];
  /** Those after the last block. */
  readonly rest: readonly Item[];
}

/** Groups items in their order, each group as soon as it holds three. */
export function blocksOf<Item>(
  items: readonly Item[],
  countIn: (items: readonly Item[]) => number,
): Blocks<Item> {
  const blocks: (readonly Item[])[] = [];
  let rest: readonly Item[] = [];
  for (const item of items) {
    rest = [...rest, item];
    if (countIn(rest) < MIN_ANSWERS_SHOWN) continue;
    blocks.push(rest);
    rest = [];
  }
  return { blocks, rest };
}

function answersIn(days: readonly PointDay[]): number {
  return days.reduce((sum, { answers = 0 }) => sum + answers, 0);
}

function cellOf(days: readonly PointDay[]): AnswerCell {
  return {
    days: [...new Set(days.map(({ day }) => day))].toSorted(),
    points: [...new Set(days.map(({ point }) => point))],
    counters: sumOfCounters(days),
  };
}

type OfPoint = readonly [point: string | undefined, days: readonly PointDay[]];

function byPoint([one = ""]: OfPoint, [other = ""]: OfPoint): number {
  return one < other ? -1 : 1;
}

/** The sum of some cells. */
export function sumOfCells(cells: readonly AnswerCell[]): Counters {
  return sumOfCounters(cells.map(({ counters }) => counters));
}
