import * as z from "zod";
import { named } from "../once.ts";
import { type Draw, DrawSchema, isOpen } from "./draw.ts";

/** Counts of a draw's visits and what came of them, moved in the transactions that they count. An absent one is 0. */
export interface DrawProgress {
  readonly planned?: number;
  readonly recorded?: number;
  readonly calledOff?: number;
  readonly recommendations?: number;
  readonly closed?: number;
  readonly missed?: number;
}

export const DrawProgressSchema = /* @__PURE__ */ named("SupervisionProgress", () =>
  z.object({
    /** Visits with a team and a day, whatever became of them. */
    planned: z.int(),
    recorded: z.int(),
    calledOff: z.int(),
    recommendations: z.int(),
    closed: z.int(),
    /** Recommendations whose deadline passed without a follow-up. */
    missed: z.int(),
  }),
);

/** A draw as shown: the seed once it may be known, and of the drawn their number; who they are is another operation. */
export const ShownDrawSchema = /* @__PURE__ */ named("SupervisionDraw", () => {
  const { made, seed, ...rest } = DrawSchema().shape;
  return z.object({
    ...rest,
    seed: seed.optional(),
    made: made.unwrap().omit({ drawn: true }).extend({ drawn: z.int() }).optional(),
    progress: DrawProgressSchema(),
  });
});

interface Showing {
  readonly progress: DrawProgress | undefined;
  /** Local day. */
  readonly today: string;
  /** Whether the reader runs the programme or inspects for it. */
  readonly isInside: boolean;
}

/** How far a draw's visits are, with a 0 for what has not happened. */
export function shownProgress(progress: DrawProgress = {}): z.input<ReturnType<typeof DrawProgressSchema>> {
  const none = { planned: 0, recorded: 0, calledOff: 0, recommendations: 0, closed: 0, missed: 0 };
  return { ...none, ...progress };
}

/** A draw as its reader may see it. */
export function shownDraw(
  { seed, made, eventHash: _, ...draw }: Draw,
  { progress, today, isInside }: Showing,
): z.input<ReturnType<typeof ShownDrawSchema>> {
  const isTold = made !== undefined && (isInside || isOpen({ seed, made, eventHash: _, ...draw }, today));
  return {
    ...draw,
    ...(isTold && { seed }),
    ...(made && { made: { ...made, drawn: made.drawn.length } }),
    progress: shownProgress(progress),
  };
}
