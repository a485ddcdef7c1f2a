import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "../aggregate.ts";
import { nextMonth } from "../calendar/calendar.ts";
import { MonthSchema } from "../calendar/period-id.ts";
import { maskIdentifiers } from "../masked-text.ts";
import { once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { BEHAVIOUR_VALUES } from "../rules/berakhlak.ts";
import { type BehaviourScores, BehaviourScoresSchema, behaviourAverages } from "./behaviour-scores.ts";
import { FeedbackTextSchema } from "./feedback.ts";

/** What a peer or a subordinate says: words, and all seven values. */
export const VoiceSchema = once(() =>
  z.strictObject({ text: FeedbackTextSchema(), scores: BehaviourScoresSchema() }),
);

/** Kept so: without who gave it, when, or in which order. */
export interface Voice {
  readonly text: string;
  readonly scores: BehaviourScores;
}

/** An employee's answer to what colleagues said of a month. */
export const ColleagueReplySchema = once(() =>
  z.object({
    nip: NipSchema(),
    month: MonthSchema(),
    text: z.string(),
    repliedAt: z.string(),
    version: z.int(),
  }),
);

export type ColleagueReply = z.infer<ReturnType<typeof ColleagueReplySchema>> & Aggregate;
export type ColleagueReplyEvent = DomainEvent<"COLLEAGUE_FEEDBACK_REPLIED">;

/** What is shown of the colleagues' feedback on a month. */
export const ColleagueFeedbackSchema = once(() =>
  z.object({
    nip: NipSchema(),
    month: MonthSchema(),
    /**
     * `COLLECTING` until the day on which it is shown, whatever has come in; then `SHOWN` for good, or `TOO_FEW` for
     * good.
     */
    state: z.enum(["COLLECTING", "SHOWN", "TOO_FEW"]),
    shownFrom: z.iso.date(),
    /** Fewer givers are not shown. */
    minimumGivers: z.int(),
    /** Means of all givers, to one decimal. */
    averages: z.array(z.object({ value: z.enum(BEHAVIOUR_VALUES), average: z.number() })).optional(),
    /** In an order that says nothing, apart from the scores. */
    texts: z.array(z.string()).optional(),
    reply: ColleagueReplySchema().omit({ version: true }).optional(),
  }),
);

export type ColleagueFeedback = z.infer<ReturnType<typeof ColleagueFeedbackSchema>>;

const refuse = refusals("feedback", {
  "month-over": {
    kind: "conflict",
    id: "Bulan {month} sudah lewat; umpan balik rekan dan bawahan diberikan selama bulan itu berjalan.",
    en: "The month {month} is over; peers and subordinates give feedback while it lasts.",
    source: "policy: all of it is shown at once, so that no two readings tell who came in between",
  },
  "month-ahead": {
    kind: "invalid",
    id: "Bulan {month} belum tiba. Umpan balik rekan dan bawahan diberikan selama bulannya berjalan.",
    en: "The month {month} has not come yet. Peers and subordinates give feedback while a month lasts.",
    source: "policy",
  },
  "not-asked": {
    kind: "forbidden",
    id: "Anda tidak diminta memberi umpan balik atas pegawai ini pada bulan {month}. Atas siapa Anda diminta: /v1/me/feedback-requests.",
    en: "You are not asked for feedback on this employee in {month}. Whom you are asked about: /v1/me/feedback-requests.",
    source: "policy: who is asked is drawn, or named by HR or the rater",
  },
  "given-already": {
    kind: "conflict",
    id: "Umpan balik Anda atas pegawai ini untuk {month} sudah diterima dan tidak dapat diubah.",
    en: "Your feedback on this employee for {month} has been taken, and does not change.",
    source: "policy: what is not kept with its giver cannot be found again to be changed",
  },
  "colleagues-replied-already": {
    kind: "conflict",
    id: "Umpan balik rekan untuk {month} sudah Anda tanggapi; tanggapan diberikan satu kali.",
    en: "You have replied to the colleagues' feedback on {month}; one reply is taken.",
    source: "policy: one reply",
  },
  "not-shown": {
    kind: "conflict",
    id: "Umpan balik rekan untuk {month} tidak sedang ditampilkan, jadi belum ada yang dapat ditanggapi.",
    en: "Colleagues' feedback on {month} is not shown, so there is nothing to reply to.",
    source: "policy",
  },
});

export const refuseGivenAlready = (month: string) => refuse("given-already", { month });

/**
 * A colleague's voice, as it is kept: numbers and addresses in it that identify a person are masked.
 * @param currentMonth local month of the giving
 * @throws DomainError `feedback.month-over`, `feedback.month-ahead`, `feedback.not-asked`
 * @source policy, from UU 27/2022
 */
export function takeVoice(
  { text, scores }: Voice,
  {
    month,
    currentMonth,
    isAsked,
  }: { readonly month: string; readonly currentMonth: string; readonly isAsked: boolean },
): Voice {
  requireRunning(month, currentMonth);
  if (!isAsked) throw refuse("not-asked", { month });
  return { text: maskIdentifiers(text), scores };
}

/** @throws DomainError `feedback.month-over`, `feedback.month-ahead` */
export function requireRunning(month: string, currentMonth: string): void {
  if (month < currentMonth) throw refuse("month-over", { month });
  if (month > currentMonth) throw refuse("month-ahead", { month });
}

interface Showing {
  readonly nip: string;
  readonly month: string;
  /** In the order of the random names under which they are kept. */
  readonly voices: readonly Voice[];
  readonly minimumGivers: number;
  readonly today: string;
  readonly shownFrom: string;
  readonly reply: ColleagueReply | undefined;
}

/**
 * What is shown of colleagues' feedback. Peers and subordinates are one group: two groups and their sum would tell the
 * smaller one. Before its day it shows nothing and not even a count, and nothing is given any more from then on, so
 * that every reading is the same.
 * @param showing `minimumGivers` at least 3
 * @source UU 27/2022; the least number of givers (k) is policy
 */
export function showColleagueFeedback({
  nip,
  month,
  voices,
  minimumGivers,
  today,
  shownFrom,
  reply,
}: Showing): ColleagueFeedback {
  const frame = { nip, month, shownFrom, minimumGivers };
  if (today < shownFrom) return { ...frame, state: "COLLECTING" };
  if (voices.length < minimumGivers) return { ...frame, state: "TOO_FEW" };
  return {
    ...frame,
    state: "SHOWN",
    averages: behaviourAverages(voices.map(({ scores }) => scores)),
    texts: voices.map(({ text }) => text),
    ...(reply && { reply }),
  };
}

/** From which local day on a month's feedback is shown. */
export function shownFromOf(month: string, { shownOnDay }: { readonly shownOnDay: number }): string {
  return `${nextMonth(month)}-${String(shownOnDay).padStart(2, "0")}`;
}

/**
 * The employee's right of reply to what they are shown.
 * @throws DomainError `feedback.not-shown`, `feedback.colleagues-replied-already`
 */
export function replyToColleagues(
  { nip, month, state, reply }: ColleagueFeedback,
  { text, by, at }: { readonly text: string; readonly by: string; readonly at: string },
): Decision<ColleagueReply, ColleagueReplyEvent> {
  if (state !== "SHOWN") throw refuse("not-shown", { month });
  if (reply) throw refuse("colleagues-replied-already", { month });
  return {
    state: { ...UNBORN, nip, month, text, repliedAt: at },
    event: { type: "COLLEAGUE_FEEDBACK_REPLIED", by, at, data: { text } },
  };
}
