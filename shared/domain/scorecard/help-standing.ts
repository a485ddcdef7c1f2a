import * as z from "zod";
import { named } from "../once.ts";
import { type HelpRequest, HelpRequestSchema } from "../reporting/help-request.ts";

/** How long an answer stays on its author's live scorecard. */
const SHOWN_FOR_MILLISECONDS = 14 * 24 * 60 * 60_000;
/** As many of one's own requests as a scorecard shows. */
const ASKED_SHOWN = 10;

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

/** A request that awaits somebody, as far as their scorecard counts it. */
export type OwedHelp = Pick<HelpRequest, "reportId" | "dueAt" | "missedAt">;

/** One's own request, as far as one's scorecard shows it. */
export interface AskedHelp
  extends Pick<HelpRequest, "reportId" | "obstacles" | "state" | "dueAt" | "missedAt"> {
  /** By how many heads. */
  readonly passedUp: number;
  readonly answer?: { readonly at: string; readonly text: string };
}

interface Standing {
  /** Those that await somebody. */
  readonly awaiting: readonly OwedHelp[];
  /** Their own, newest first. */
  readonly asked: readonly AskedHelp[];
}

interface Reading {
  readonly at: string;
  /** Whether the employee themselves reads it; others see how many wait for them. */
  readonly isOwner: boolean;
}

/** What the scorecard of its author shows of a request; undefined for one that was withdrawn. */
export function askedHelp(request: HelpRequest): AskedHelp | undefined {
  const { reportId, obstacles, state, dueAt, missedAt, passedUp, answer } = request;
  if (state === "WITHDRAWN") return undefined;
  return {
    ...{ reportId, obstacles, state, dueAt, passedUp: passedUp.length },
    ...(missedAt && { missedAt }),
    ...(answer && { answer: { at: answer.at, text: answer.text } }),
  };
}

/** Until when a request is shown to its author, in milliseconds since 1970; one without an answer always is. */
export function shownUntil({ answer }: Pick<AskedHelp, "answer">): number {
  return answer === undefined ? Number.POSITIVE_INFINITY : Date.parse(answer.at) + SHOWN_FOR_MILLISECONDS;
}

/**
 * What of help somebody owes, and what they themselves asked for.
 * @returns undefined if there is nothing of either
 * @source policy choice: whoever asks sees at once what became of it, for two weeks
 */
export function helpStanding(
  { awaiting, asked }: Standing,
  { at, isOwner }: Reading,
): z.input<ReturnType<typeof HelpStandingSchema>> | undefined {
  const overdue = awaiting.filter(({ missedAt, dueAt }) => missedAt !== undefined || dueAt < at).length;
  const shown = isOwner ? asked.filter((one) => Date.parse(at) < shownUntil(one)).slice(0, ASKED_SHOWN) : [];
  if (awaiting.length === 0 && shown.length === 0) return undefined;
  const own = shown.map((one) => lineOf(one, at));
  return { open: awaiting.length, overdue, ...(own.length > 0 && { asked: own }) };
}

function lineOf({ missedAt, answer, ...request }: AskedHelp, at: string) {
  const { reportId, obstacles, state, dueAt, passedUp } = request;
  const isOverdue = state === "OPEN" && (missedAt !== undefined || dueAt < at);
  return {
    ...{ reportId, obstacles, state, dueAt, isOverdue, passedUp },
    ...(answer && { answer: answer.text }),
  };
}
