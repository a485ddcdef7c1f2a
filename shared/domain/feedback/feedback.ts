import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { MonthSchema } from "../calendar/period-id.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import { BehaviourScoresSchema } from "./behaviour-scores.ts";

/** Starts with the month that the feedback counts for. */
export const FeedbackIdSchema = /* @__PURE__ */ named("FeedbackId", () =>
  z.string().regex(/^20\d\d-(0[1-9]|1[0-2])-[0-9a-z]{20}$/),
);

export const FeedbackTextSchema = /* @__PURE__ */ named("FeedbackText", () => freeText().min(1).max(2_000));

/** A superior's words to an employee, and optionally scores for some of the values. */
export const FeedbackContentSchema = /* @__PURE__ */ named("FeedbackContent", () =>
  z.strictObject({
    month: MonthSchema(),
    text: FeedbackTextSchema(),
    scores: BehaviourScoresSchema().partial().optional(),
  }),
);

export type FeedbackContent = z.infer<ReturnType<typeof FeedbackContentSchema>>;

/** A superior's ongoing feedback (umpan balik berkelanjutan): signed, visible at once, with a reply from the employee. */
export const FeedbackSchema = /* @__PURE__ */ named("FeedbackFeedback", () =>
  z.object({
    ...FeedbackContentSchema().shape,
    id: FeedbackIdSchema(),
    nip: NipSchema(),
    unitId: UnitIdSchema(),
    giverNip: z.string(),
    givenAt: z.string(),
    /** The employee's reply. */
    reply: z.object({ text: z.string(), at: z.string() }).optional(),
    version: z.int(),
  }),
);

export type Feedback = z.infer<ReturnType<typeof FeedbackSchema>> & Aggregate;
export type FeedbackEvent = DomainEvent<"FEEDBACK_GIVEN" | "FEEDBACK_REPLIED">;

const refuse = /* @__PURE__ */ refusals("feedback", {
  "on-self": {
    kind: "forbidden",
    id: "Umpan balik atas diri sendiri tidak diterima. Umpan balik diberikan oleh atasan, rekan kerja, atau bawahan.",
    en: "Nobody gives feedback on themselves. Feedback comes from the superior, peers or subordinates.",
    source: {
      id: "PermenPANRB 6/2022: umpan balik diberikan oleh orang lain; kebijakan",
      en: "PermenPANRB 6/2022: feedback is what others give; policy",
    },
  },
  "in-future": {
    kind: "invalid",
    id: "Bulan {month} belum tiba. Umpan balik diberikan atas pekerjaan yang sudah dilihat.",
    en: "The month {month} has not begun yet. Feedback is about work that has been seen.",
    source: { id: "kebijakan", en: "policy" },
  },
  "month-closed": {
    kind: "conflict",
    id: "Periode {month} sudah ditutup; umpan balik atas bulan itu tidak lagi diterima. Sampaikan sebagai umpan balik atas bulan berjalan.",
    en: "The period {month} is closed; no more feedback on it is accepted. Give it as feedback on the current month.",
    source: {
      id: "kebijakan: bukti dibekukan saat periode ditutup",
      en: "policy: the evidence is frozen at the close",
    },
  },
  "replied-already": {
    kind: "conflict",
    id: "Umpan balik ini sudah Anda tanggapi.",
    en: "You have already replied to this feedback.",
    source: { id: "kebijakan: satu jawaban", en: "policy: one reply" },
  },
});

/** Requires that giver and subject differ. @throws DomainError `feedback.on-self` */
export function requireNotSelf(giver: string, nip: string): void {
  if (giver === nip) throw refuse("on-self");
}

export function monthOfFeedback(id: string): string {
  return id.slice(0, 7);
}

interface Act {
  readonly by: string;
  readonly at: string;
}

interface FeedbackOrder extends Act {
  readonly id: string;
  readonly nip: string;
  readonly unitId: string;
  readonly content: FeedbackContent;
  /** Local month in which it is given. */
  readonly currentMonth: string;
  readonly isMonthClosed: boolean;
}

/**
 * Records a superior's feedback on a month that has begun and is not closed.
 * @throws DomainError `feedback.on-self`, `feedback.in-future`, `feedback.month-closed`
 * @source PermenPANRB 6/2022 Ps 5: ongoing feedback while the plan is carried out
 */
export function giveFeedback({
  id,
  nip,
  unitId,
  content,
  currentMonth,
  isMonthClosed,
  by,
  at,
}: FeedbackOrder): Decision<Feedback, FeedbackEvent> {
  requireNotSelf(by, nip);
  const { month } = content;
  if (month > currentMonth) throw refuse("in-future", { month });
  if (isMonthClosed) throw refuse("month-closed", { month });
  return {
    state: { ...NEW_AGGREGATE, ...content, id, nip, unitId, giverNip: by, givenAt: at },
    event: { type: "FEEDBACK_GIVEN", by, at, data: { ...content } },
  };
}

/** What feedback adds to the scorecard, for one item or for a whole month. */
export function feedbackCounts(given: readonly Feedback[]): { readonly feedback: number } {
  return { feedback: given.length };
}

/**
 * Records the employee's reply. It is possible after the close too, since it changes no evidence.
 * @throws DomainError `feedback.replied-already`
 */
export function replyToFeedback(
  feedback: Feedback,
  { text, by, at }: Act & { readonly text: string },
): Decision<Feedback, FeedbackEvent> {
  if (feedback.reply) throw refuse("replied-already");
  return {
    state: { ...feedback, reply: { text, at } },
    event: { type: "FEEDBACK_REPLIED", by, at, data: { text } },
  };
}
