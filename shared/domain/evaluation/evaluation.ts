import * as z from "zod";
import type { Aggregate, Decision, DomainEvent } from "../aggregate.ts";
import { PeriodIdSchema } from "../calendar/period-id.ts";
import { once } from "../once.ts";
import { NipSchema, PositionKindSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import type { EvaluationFacts } from "./close/facts.ts";
import { MonthBeforeSchema } from "./close/month-before.ts";
import { ObjectionSchema } from "./objection/schema.ts";
import { OutcomeSchema, RatingSchema } from "./rating/schema.ts";
import { EvaluationResultSchema } from "./result/schema.ts";

/**
 * Where an evaluation stands: the city does not have the period rated, and it is only measured; the rater has not rated;
 * has rated; the employee has received the document; has objected; or the result is final; or HR has opened the month
 * again, and it awaits its second close.
 */
const STAGES = ["MEASURED", "AWAITING_RATING", "RATED", "RECEIVED", "OBJECTED", "FINAL", "REOPENED"] as const;

/**
 * An employee's month, quarter or year as it stood at the close, frozen, with the score and the advice made of it; then the
 * rater's rating.
 */
export const EvaluationSchema = once(() =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    /** Golongan ruang, or golongan of PPPK. */
    grade: z.string(),
    period: PeriodIdSchema(),
    unitId: UnitIdSchema(),
    position: z.string(),
    /** Of the posting on the last day; not known of a month closed before it was kept. */
    positionKind: PositionKindSchema().optional(),
    /** What the months before came to when this one closed, oldest first, at most six. */
    before: z.array(MonthBeforeSchema()).optional(),
    policyVersion: z.string(),
    ruleVersion: z.string(),
    hasAgreedPlan: z.boolean(),
    reportsAccepted: z.int(),
    ...EvaluationResultSchema().shape,
    /** SHA-256 of the canonical JSON of facts, result, policy and rule version: who computes it again must get the same. */
    resultHash: z.string(),
    closedAt: z.string(),
    stage: z.enum(STAGES),
    /** The number of the period's reopening that came to it last. */
    reopening: z.int().optional(),
    /** Only while it is open again: until when reports of the month are sent and answered. */
    openUntil: z.string().optional(),
    /** Who rates: the rater on the last day, or whom it was escalated to; absent where it is the head of the city. */
    raterNip: NipSchema().optional(),
    /** Until when; afterwards it passes to the rater's superior. The head of the city has no superior, and no such day. */
    ratingDueAt: z.string().optional(),
    /** When HR gave the rating to somebody else. */
    reassignedAt: z.string().optional(),
    /** When a rater before let the time pass. */
    escalatedAt: z.string().optional(),
    /** Who let their time to rate pass, and when it ended; the oldest first. */
    lateRaters: z.array(z.object({ nip: NipSchema(), until: z.string() })).optional(),
    rating: RatingSchema().optional(),
    /** When the employee received the document, and until when an objection is open. */
    receipt: z
      .object({
        at: z.string(),
        /** Nobody confirmed it within the city's days, so it counts as received. */
        isDeemed: z.boolean(),
        objectUntil: z.string(),
        /** The last of 14 calendar days, the shorter reading of the law; shown, and not what closes the window. */
        calendarDay: z.string(),
      })
      .optional(),
    objection: ObjectionSchema().optional(),
    /** What holds in the end; the rating and the decision stay beside it. */
    outcome: OutcomeSchema().optional(),
    version: z.int(),
  }),
);

export type Evaluation = z.infer<ReturnType<typeof EvaluationSchema>> &
  Aggregate & { readonly facts: EvaluationFacts };

export type EvaluationEvent = DomainEvent<
  | "EVIDENCE_FROZEN"
  | "MONTH_REOPENED"
  | "RATED"
  | "RATING_ESCALATED"
  | "RATING_REASSIGNED"
  | "RESULT_RECEIVED"
  | "RESULT_ACCEPTED"
  | "RESULT_OBJECTED"
  | "OBJECTION_EXPLAINED"
  | "OBJECTION_ESCALATED"
  | "OBJECTION_DECIDED"
>;

export type EvaluationDecision = Decision<Evaluation, EvaluationEvent>;
