import * as z from "zod";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { refusals } from "../../refusal.ts";
import { lastDayOf } from "../meetings.ts";
import { type Asked, takesPart } from "./test-answers.ts";
import { askedAfter } from "./windows.ts";

/** What participants judge: the contents, who taught, the place, and what it is good for. */
export const REVIEW_ASPECTS = ["MATERI", "PELATIH", "SARANA", "MANFAAT"] as const;
const SCORES = [1, 2, 3, 4] as const;

/** A participant's judgement of a session: 1 is poor, 4 very good. */
export const ReviewSchema = /* @__PURE__ */ named("SessionReview", () => {
  const score = z.int().min(1).max(4);
  return z.strictObject({
    scores: z.strictObject({ MATERI: score, PELATIH: score, SARANA: score, MANFAAT: score }),
    /** Shown without who wrote it. */
    remark: freeText().min(3).max(1_000).optional(),
  });
});

export type Review = z.infer<ReturnType<typeof ReviewSchema>>;

/** How often each score was given to each aspect, as `MATERI_4`; nobody's own scores are kept. */
export type ReviewCounts = Readonly<Partial<Record<string, number>>>;

/** What participants think of a session, once nobody can be recognised in it. */
export const ReviewResultSchema = /* @__PURE__ */ named("SessionReviewResult", () =>
  z.object({
    /** How many judged it. */
    count: z.int(),
    aspects: z
      .array(
        z.object({
          aspect: z.enum(REVIEW_ASPECTS),
          /** How often 1, 2, 3 and 4 were given. */
          counts: z.array(z.int()).readonly(),
          /** Two decimals, 1 to 4. */
          mean: z.number(),
        }),
      )
      .readonly(),
    remarks: z.array(z.string()).readonly(),
  }),
);

export type ReviewResult = z.infer<ReturnType<typeof ReviewResultSchema>>;

const refuse = /* @__PURE__ */ refusals("session-review", {
  "not-participant": {
    kind: "forbidden",
    id: "Sesi ini dinilai oleh peserta yang mengikutinya.",
    en: "Those who took part judge this session.",
    source: { id: "kebijakan: yang menilai ialah pesertanya", en: "policy: participants judge" },
  },
  "not-yet": {
    kind: "conflict",
    id: "Penilaian dibuka pada pertemuan terakhir, {day}.",
    en: "The session is judged from its last meeting on, {day}.",
    source: { id: "kebijakan", en: "policy" },
  },
  late: {
    kind: "conflict",
    id: "Penilaian sesi ini ditutup pada {day}.",
    en: "This session could be judged until {day}.",
    source: { id: "kebijakan", en: "policy" },
  },
  given: {
    kind: "conflict",
    id: "Anda sudah menilai sesi ini. Penilaian tersimpan tanpa nama, sehingga tidak dapat ditarik atau diganti.",
    en: "You have judged this session. It is kept without your name, so it can be neither withdrawn nor changed.",
    source: { id: "kebijakan: satu suara seorang", en: "policy: one voice each" },
  },
});

export const refuseGivenReview = () => refuse("given");

/**
 * Requires that somebody may judge a session now.
 * @throws DomainError `session-review.not-participant`, `session-review.not-yet`, `session-review.late`
 * @source policy choice; level 1 of D. Kirkpatrick, Evaluating Training Programs (1994)
 */
export function requireReviewable({ at, ...asked }: Asked & { readonly at: string }): void {
  const { meetings } = asked.session;
  if (!takesPart(asked)) throw refuse("not-participant");
  const { from, until, lastDay } = askedAfter({ ...asked, meetings });
  if (at < from) throw refuse("not-yet", { day: lastDayOf(meetings) });
  if (at > until) throw refuse("late", { day: lastDay });
}

/** What one judgement adds to the counts. */
export function reviewCounts({ scores }: Review): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(scores).map(([aspect, score]) => [`${aspect}_${score}`, 1]));
}

/**
 * What participants think; undefined as long as somebody may still judge, or too few have: shown only once, whole, it tells of
 * nobody what they said.
 * @param k the fewest of whom anything is shown
 * @source UU 27/2022; k is the city's
 */
export function reviewResult(
  counts: ReviewCounts | undefined,
  remarks: readonly string[],
  { isOver, k }: { readonly isOver: boolean; readonly k: number },
): ReviewResult | undefined {
  const of = (aspect: string) => SCORES.map((score) => counts?.[`${aspect}_${score}`] ?? 0);
  const total = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0);
  const count = total(of("MATERI"));
  if (!isOver || count < k) return undefined;
  const aspects = REVIEW_ASPECTS.map((aspect) => {
    const given = of(aspect);
    const points = given.reduce((sum, one, index) => sum + one * (index + 1), 0);
    return { aspect, counts: given, mean: Math.round((points / count) * 100) / 100 };
  });
  return { count, aspects, remarks: remarks.length < k ? [] : remarks };
}
