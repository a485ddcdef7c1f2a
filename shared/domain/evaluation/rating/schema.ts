import * as z from "zod";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { BEHAVIOUR_VALUES } from "../../rules/berakhlak.ts";
import { ExpectationSchema, PredikatSchema } from "../../rules/predikat.ts";

export const ReasonSchema = /* @__PURE__ */ named("EvaluationReason", () => freeText().min(10).max(4_000));
const FeedbackSchema = /* @__PURE__ */ named("EvaluationFeedback", () => freeText().min(1).max(1_000));

/** A rater's verdict on an employee's month, quarter or year. */
export const RatingContentSchema = /* @__PURE__ */ named("RatingContent", () =>
  z.strictObject({
    hasilKerja: ExpectationSchema(),
    perilakuKerja: ExpectationSchema(),
    /** Why the results are rated differently from the advice, or without any advice. */
    hasilKerjaReason: ReasonSchema().optional(),
    /** Why conduct is below expectation, or rated differently from the advice. */
    perilakuKerjaReason: ReasonSchema().optional(),
    /** Feedback on planned results (RHK), by their id in the plan. */
    resultFeedback: z.record(z.string().regex(/^[a-z0-9-]{1,32}$/), FeedbackSchema()).optional(),
    /** Feedback on the BerAKHLAK values. */
    behaviourFeedback: z.partialRecord(z.enum(BEHAVIOUR_VALUES), FeedbackSchema()).optional(),
  }),
);

export type RatingContent = z.infer<ReturnType<typeof RatingContentSchema>>;

/** The rater's rating, and the predikat that follows from it by the matrix. */
export const RatingSchema = /* @__PURE__ */ named("EvaluationRating", () =>
  z.object({
    ...RatingContentSchema().shape,
    predikat: PredikatSchema(),
    /** The score including this behaviour rating; the predikat does not depend on it. */
    scoreBasisPoints: z.int().optional(),
    /** The version of the value texts at the time. */
    behaviourTextsVersion: z.string(),
    by: z.string(),
    at: z.string(),
    /** Until when the employee can confirm receipt; after that it counts as received. */
    receiptDueAt: z.string(),
  }),
);

/** The final result. */
export const OutcomeSchema = /* @__PURE__ */ named("Outcome", () =>
  z.object({
    hasilKerja: ExpectationSchema(),
    perilakuKerja: ExpectationSchema(),
    predikat: PredikatSchema(),
    /** The final score, with the behaviour rating in force. */
    scoreBasisPoints: z.int().optional(),
    ground: z.enum(["ACCEPTED", "NOT_OBJECTED", "OBJECTION_DECIDED"]),
    at: z.string(),
  }),
);

/**
 * Why nobody below the head of the city can rate a result: only the head of the city is above the rater who missed the
 * deadline; those in between are out of service, on a long leave, late themselves or the employee; or the rater is in no
 * register.
 */
const LEFT_REASONS = ["ONLY_HEAD_OF_CITY", "NOBODY_AVAILABLE", "RATER_UNKNOWN"] as const;

export const LeftToHrSchema = /* @__PURE__ */ named("LeftToHr", () =>
  z.object({ since: z.iso.datetime(), reason: z.enum(LEFT_REASONS) }),
);

export type LeftToHr = z.infer<ReturnType<typeof LeftToHrSchema>>;
