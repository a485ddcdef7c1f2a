import * as z from "zod";
import { named } from "../once.ts";
import { type HelpRequest, HelpRequestSchema } from "../reporting/help-request.ts";

/** How long an answer stays on its author's live scorecard. */
const SHOWN_FOR_MILLISECONDS = 14 * 24 * 60 * 60_000;

/** Obstacles with which help was asked, as the live scorecard of whoever is asked or asks shows them. */
export const HelpStandingSchema = /* @__PURE__ */ named("HelpStanding", () =>
  z.object({
    /** Those that await this employee as a head. */
    open: z.int(),
    /** Of these, those whose deadline has passed. */
    overdue: z.int(),
    /** Only for the author: their own that are not answered, or have been answered for less than 14 days, newest first. */
    asked: z
      .array(
        HelpRequestSchema()
          .pick({ reportId: true, obstacles: true, state: true, dueAt: true })
          .extend({ isOverdue: z.boolean(), passedUp: z.int(), answer: z.string().optional() }),
      )
      .optional(),
  }),
);

interface Standing {
  /** Those that await somebody. */
  readonly awaiting: readonly HelpRequest[];
  /** Their own, newest first. */
  readonly asked: readonly HelpRequest[];
}

interface Reading {
  readonly at: string;
  /** Whether the employee themselves reads it; others see how many wait for them. */
  readonly isOwner: boolean;
}

/**
 * What of help somebody owes, and what they themselves asked for.
 * @returns undefined where there is nothing of either
 * @source policy choice: whoever asks sees at once what became of it, for two weeks
 */
export function helpStanding(
  { awaiting, asked }: Standing,
  { at, isOwner }: Reading,
): z.input<ReturnType<typeof HelpStandingSchema>> | undefined {
  const overdue = awaiting.filter(({ missedAt, dueAt }) => missedAt !== undefined || dueAt < at).length;
  const own = isOwner ? asked.filter((one) => isShown(one, at)).map((one) => lineOf(one, at)) : [];
  if (awaiting.length === 0 && own.length === 0) return undefined;
  return { open: awaiting.length, overdue, ...(own.length > 0 && { asked: own }) };
}

function isShown({ state, answer }: HelpRequest, at: string): boolean {
  if (state === "WITHDRAWN") return false;
  return answer === undefined || Date.parse(at) - Date.parse(answer.at) < SHOWN_FOR_MILLISECONDS;
}

function lineOf(request: HelpRequest, at: string) {
  const { reportId, obstacles, state, dueAt, missedAt, passedUp, answer } = request;
  const isOverdue = state === "OPEN" && (missedAt !== undefined || dueAt < at);
  return {
    ...{ reportId, obstacles, state, dueAt, isOverdue, passedUp: passedUp.length },
    ...(answer && { answer: answer.text }),
  };
}
