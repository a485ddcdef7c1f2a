import * as z from "zod";
import { once } from "../../once.ts";
import { BEHAVIOUR_VALUES } from "../../rules/berakhlak.ts";
import { ExpectationSchema, PredikatSchema } from "../../rules/predikat.ts";

export const ReasonSchema = once(() => z.string().trim().min(10).max(4_000));
const FeedbackSchema = once(() => z.string().trim().min(1).max(1_000));

/** What a rater says of an employee's month, quarter or year. */
export const RatingContentSchema = once(() =>
  z.strictObject({
    hasilKerja: ExpectationSchema(),
    perilakuKerja: ExpectationSchema(),
    /** Why the results are rated otherwise than advised, or without any advice. */
    hasilKerjaReason: ReasonSchema().optional(),
    /** Why the conduct is below expectation, or rated otherwise than advised. */
    perilakuKerjaReason: ReasonSchema().optional(),
    /** Feedback on planned results (RHK), by their id in the plan. */
    resultFeedback: z.record(z.string().regex(/^[a-z0-9-]{1,32}$/), FeedbackSchema()).optional(),
    /** Feedback on the BerAKHLAK values. */
    behaviourFeedback: z.partialRecord(z.enum(BEHAVIOUR_VALUES), FeedbackSchema()).optional(),
  }),
);

export type RatingContent = z.infer<ReturnType<typeof RatingContentSchema>>;

/** The rater's rating, and the predicate that follows from it by the matrix. */
export const RatingSchema = once(() =>
  z.object({
    ...RatingContentSchema().shape,
    predikat: PredikatSchema(),
    /** The score with this behaviour rating in it; the predikat does not follow from it. */
    scoreBasisPoints: z.int().optional(),
    /** Which wording of the values it was given under. */
    behaviourTextsVersion: z.string(),
    by: z.string(),
    at: z.string(),
    /** Until when the employee confirms the receipt; after that it counts as received. */
    receiptDueAt: z.string(),
  }),
);

/** The result that holds. */
export const OutcomeSchema = once(() =>
  z.object({
    hasilKerja: ExpectationSchema(),
    perilakuKerja: ExpectationSchema(),
    predikat: PredikatSchema(),
    /** The final score, with the behaviour rating that holds. */
    scoreBasisPoints: z.int().optional(),
    ground: z.enum(["ACCEPTED", "NOT_OBJECTED", "OBJECTION_DECIDED"]),
    at: z.string(),
  }),
);
