import * as z from "zod";
import type { LocalDay } from "../../calendar/calendar.ts";
import { named } from "../../once.ts";
import { divideHalfUp } from "../../rounding.ts";
import { SATISFACTION_ELEMENTS } from "../../rules/satisfaction-index.ts";
import { histogramOf, sumsOf } from "../answers/counters.ts";
import { type AnswerCell, blocksOf, sumOfCells } from "./answer-cells.ts";

/** The service point and day under which a complaint counts. */
export interface ComplaintDay {
  /** The point's unit, wherever the complaint went. */
  readonly unitId: string;
  readonly point: string;
  readonly day: LocalDay;
}

/** The number of complaints about a point on one day. */
export type PointComplaints = ComplaintDay & { readonly complaints: number };

/** Complaints about a point that are shown together or not at all. */
export interface ComplaintCell {
  readonly point: string;
  readonly days: readonly LocalDay[];
  readonly complaints: number;
}

/** Citizens' feedback, as far as it may be shown. */
export interface CitizensFeedback {
  readonly answered: readonly AnswerCell[];
  readonly complained: readonly ComplaintCell[];
}

/** Citizens' feedback on the service at one point, as far as it may be shown. */
export const PublicFeedbackSchema = /* @__PURE__ */ named("PublicFeedback", () =>
  z.object({
    /** The exact number on the days shown. */
    answers: z.int(),
    /** `NOT_ENOUGH_ANSWERS` until at least three can be shown. */
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

/** The sum of some cells, with answers and complaints handled separately. */
export function publicFeedback({ answered, complained }: CitizensFeedback): PublicFeedback {
  const complaints = complained.map(({ days, complaints }) => ({
    from: days.at(0) ?? "",
    to: days.at(-1) ?? "",
    complaints,
  }));
  const counters = sumOfCells(answered);
  const { answers = 0 } = counters;
  if (answers === 0) return { answers, state: "NOT_ENOUGH_ANSWERS", days: [], elements: [], complaints };
  const days = [...new Set(answered.flatMap((cell) => cell.days))].toSorted();
  const histogram = histogramOf(counters);
  const sums = sumsOf(histogram);
  const elements = SATISFACTION_ELEMENTS.map(({ code, name }, place) => ({
    code,
    name,
    counts: histogram[place] ?? [],
    average: divideHalfUp(100n * BigInt(sums[place] ?? 0), BigInt(answers)) / 100,
  }));
  return { answers, state: "SHOWN", days, elements, complaints };
}

/**
 * Groups the complaints about each point by ended days, in order, each group as soon as it holds three.
 * @param days of one month
 * @param before the first day that is not shown yet
 * @source policy, from UU 27/2022: at least three
 */
export function complaintCells(days: readonly PointComplaints[], before: LocalDay): readonly ComplaintCell[] {
  const ended = days
    .filter(({ day }) => day < before)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return [...Map.groupBy(ended, ({ point }) => point)].flatMap(([point, ofPoint]) =>
    blocksOf(ofPoint, complaintsIn).blocks.map((block) => ({
      point,
      days: block.map(({ day }) => day),
      complaints: complaintsIn(block),
    })),
  );
}

function complaintsIn(days: readonly PointComplaints[]): number {
  return days.reduce((sum, { complaints }) => sum + complaints, 0);
}

/**
 * The cells of one point, or of answers that named none or came from several points with too few each.
 * @param point undefined for the latter
 */
export function feedbackAt<Cell extends AnswerCell>(
  {
    answered,
    complained,
  }: { readonly answered: readonly Cell[]; readonly complained: readonly ComplaintCell[] },
  point: string | undefined,
) {
  return {
    answered: answered.filter((cell) => pointOf(cell) === point),
    complained: complained.filter((cell) => cell.point === point),
  };
}

/** The only point of a cell; undefined if it has none, or several. */
export function pointOf({ points }: AnswerCell): string | undefined {
  return points.length === 1 ? points[0] : undefined;
}

/** The cells all of whose days are among those given. A list of days picks cells, and never divides one. */
export function feedbackOn<Cell extends AnswerCell>(
  {
    answered,
    complained,
  }: { readonly answered: readonly Cell[]; readonly complained: readonly ComplaintCell[] },
  days: readonly LocalDay[],
) {
  const isCovered = (cell: { readonly days: readonly LocalDay[] }) =>
    cell.days.every((day) => days.includes(day));
  return { answered: answered.filter(isCovered), complained: complained.filter(isCovered) };
}
