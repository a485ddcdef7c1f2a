import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { nextMonth } from "../calendar/calendar.ts";
import { MonthSchema } from "../calendar/period-id.ts";
import { maskIdentifiers } from "../masked-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { BEHAVIOUR_VALUES } from "../rules/berakhlak.ts";
import { type BehaviourScores, BehaviourScoresSchema, behaviourAverages } from "./behaviour-scores.ts";
import { FeedbackTextSchema } from "./feedback.ts";

/** A peer's or a subordinate's feedback: text, and scores for all seven values. */
export const AnonymousFeedbackSchema = /* @__PURE__ */ named("AnonymousFeedback", () =>
  z.strictObject({ text: FeedbackTextSchema(), scores: BehaviourScoresSchema() }),
);

/** Stored without who gave it, when, or in which order. */
export interface AnonymousFeedback {
  readonly text: string;
  readonly scores: BehaviourScores;
}

/** An employee's reply to colleagues' feedback on a month. */
export const ColleagueReplySchema = /* @__PURE__ */ named("ColleagueReply", () =>
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

/** What is shown of colleagues' feedback on a month. */
export const ColleagueFeedbackSchema = /* @__PURE__ */ named("ColleagueFeedback", () =>
  z.object({
    nip: NipSchema(),
    month: MonthSchema(),
    /**
     * `COLLECTING` until the day it is shown, whatever has come in; from then on `SHOWN` or `TOO_FEW` for good.
     */
    state: z.enum(["COLLECTING", "SHOWN", "TOO_FEW"]),
    shownFrom: z.iso.date(),
    /** Feedback from fewer givers is not shown. */
    minimumGivers: z.int(),
    /** Means over all givers, to one decimal. */
    averages: z.array(z.object({ value: z.enum(BEHAVIOUR_VALUES), average: z.number() })).optional(),
    /** In random order, unconnected to the scores. */
    texts: z.array(z.string()).optional(),
    reply: ColleagueReplySchema().omit({ version: true }).optional(),
  }),
);

export type ColleagueFeedback = z.infer<ReturnType<typeof ColleagueFeedbackSchema>>;

const refuse = /* @__PURE__ */ refusals("feedback", {
  "month-over": {
    kind: "conflict",
    id: "Bulan {month} sudah lewat; umpan balik rekan dan bawahan diberikan selama bulan itu berjalan.",
    en: "The month {month} is over; peers and subordinates give feedback during the month.",
    source: {
      id: "kebijakan: semua ditampilkan sekaligus, agar perbandingan dua tampilan tidak membuka siapa pun",
      en: "policy: all of it is shown at once, so that comparing two readings reveals nobody",
    },
  },
  "month-ahead": {
    kind: "invalid",
    id: "Bulan {month} belum tiba. Umpan balik rekan dan bawahan diberikan selama bulannya berjalan.",
    en: "The month {month} has not begun yet. Peers and subordinates give feedback during the month.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-asked": {
    kind: "forbidden",
    id: "Anda tidak diminta memberi umpan balik atas pegawai ini pada bulan {month}. Lihat dalam daftar, atas siapa Anda diminta.",
    en: "You are not asked for feedback on this employee in {month}. See in the list whom you are asked about.",
    source: {
      id: "kebijakan: pemberi umpan balik diundi, atau ditunjuk pengelola kinerja atau penilai",
      en: "policy: who is asked is drawn, or named by HR or the rater",
    },
  },
  "given-already": {
    kind: "conflict",
    id: "Umpan balik Anda atas pegawai ini untuk {month} sudah diterima dan tidak dapat diubah.",
    en: "Your feedback on this employee for {month} has been received and cannot be changed.",
    source: {
      id: "kebijakan: umpan balik yang disimpan tanpa nama pemberi tidak dapat dicari lagi",
      en: "policy: feedback stored without its giver cannot be found again",
    },
  },
  "colleagues-replied-already": {
    kind: "conflict",
    id: "Umpan balik rekan untuk {month} sudah Anda tanggapi; tanggapan diberikan satu kali.",
    en: "You have already replied to your colleagues' feedback on {month}; only one reply is possible.",
    source: { id: "kebijakan: satu jawaban", en: "policy: one reply" },
  },
  "not-shown": {
    kind: "conflict",
    id: "Umpan balik rekan untuk {month} tidak sedang ditampilkan, jadi belum ada yang dapat ditanggapi.",
    en: "Colleagues' feedback on {month} is not shown, so there is nothing to reply to.",
    source: { id: "kebijakan", en: "policy" },
  },
});

export const refuseGivenAlready = (month: string) => refuse("given-already", { month });

/**
 * A colleague's feedback in the form stored: numbers and addresses that identify a person are masked.
 * @param currentMonth local month in which it is given
 * @throws DomainError `feedback.month-over`, `feedback.month-ahead`, `feedback.not-asked`
 * @source policy, from UU 27/2022
 */
export function acceptFeedback(
  { text, scores }: AnonymousFeedback,
  {
    month,
    currentMonth,
    isAsked,
  }: { readonly month: string; readonly currentMonth: string; readonly isAsked: boolean },
): AnonymousFeedback {
  requireCurrentMonth(month, currentMonth);
  if (!isAsked) throw refuse("not-asked", { month });
  return { text: maskIdentifiers(text), scores };
}

/** Requires the current month. @throws DomainError `feedback.month-over`, `feedback.month-ahead` */
export function requireCurrentMonth(month: string, currentMonth: string): void {
  if (month < currentMonth) throw refuse("month-over", { month });
  if (month > currentMonth) throw refuse("month-ahead", { month });
}

interface DisplayInputs {
  readonly nip: string;
  readonly month: string;
  /** Ordered by the random names they are stored under. */
  readonly feedback: readonly AnonymousFeedback[];
  readonly minimumGivers: number;
  readonly today: string;
  readonly shownFrom: string;
  readonly reply: ColleagueReply | undefined;
}

/**
 * What is shown of colleagues' feedback. Peers and subordinates form one group: two groups and their sum would reveal the
 * smaller one. Before its day nothing is shown, not even a count, and nothing is accepted after it, so that every reading is
 * the same.
 * @param showing `minimumGivers` at least 3
 * @source UU 27/2022; the minimum number of givers (k) is policy
 */
export function showColleagueFeedback({
  nip,
  month,
  feedback,
  minimumGivers,
  today,
  shownFrom,
  reply,
}: DisplayInputs): ColleagueFeedback {
  const frame = { nip, month, shownFrom, minimumGivers };
  if (today < shownFrom) return { ...frame, state: "COLLECTING" };
  if (feedback.length < minimumGivers) return { ...frame, state: "TOO_FEW" };
  return {
    ...frame,
    state: "SHOWN",
    averages: behaviourAverages(feedback.map(({ scores }) => scores)),
    texts: feedback.map(({ text }) => text),
    ...(reply && { reply }),
  };
}

/** The local day from which a month's feedback is shown. */
export function shownFromOf(month: string, { shownOnDay }: { readonly shownOnDay: number }): string {
  return `${nextMonth(month)}-${String(shownOnDay).padStart(2, "0")}`;
}

/**
 * Records the employee's reply to the feedback shown.
 * @throws DomainError `feedback.not-shown`, `feedback.colleagues-replied-already`
 */
export function replyToColleagues(
  { nip, month, state, reply }: ColleagueFeedback,
  { text, by, at }: { readonly text: string; readonly by: string; readonly at: string },
): Decision<ColleagueReply, ColleagueReplyEvent> {
  if (state !== "SHOWN") throw refuse("not-shown", { month });
  if (reply) throw refuse("colleagues-replied-already", { month });
  return {
    state: { ...NEW_AGGREGATE, nip, month, text, repliedAt: at },
    event: { type: "COLLEAGUE_FEEDBACK_REPLIED", by, at, data: { text } },
  };
}
