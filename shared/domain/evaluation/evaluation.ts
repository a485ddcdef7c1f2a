import * as z from "zod";
import type { Aggregate, Decision, DomainEvent } from "../aggregate.ts";
import { PeriodIdSchema } from "../calendar/period-id.ts";
import { named } from "../once.ts";
import { NipSchema, PositionKindSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import type { EvaluationFacts } from "./close/facts.ts";
import { MonthBeforeSchema } from "./close/month-before.ts";
import { ObjectionSchema } from "./objection/schema.ts";
import { LeftToHrSchema, OutcomeSchema, RatingSchema } from "./rating/schema.ts";
import { EvaluationResultSchema } from "./result/schema.ts";

/**
 * The stage of an evaluation: only measured, because the city does not have the period rated; awaiting the rating; rated;
 * received by the employee; objected to; final; or reopened by HR, awaiting its second close.
 */
const STAGES = ["MEASURED", "AWAITING_RATING", "RATED", "RECEIVED", "OBJECTED", "FINAL", "REOPENED"] as const;

const WITHOUT_RESULT = ["TOO_FEW_DAYS", "NOT_IN_SERVICE"] as const;
export type WithoutResult = (typeof WITHOUT_RESULT)[number];

/**
 * An employee's month, quarter or year, frozen at the close, with the resulting score and advice; later also the rater's
 * rating.
 */
export const EvaluationSchema = /* @__PURE__ */ named("Evaluation", () =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    /** Golongan ruang, or golongan of PPPK. */
    grade: z.string(),
    period: PeriodIdSchema(),
    unitId: UnitIdSchema(),
    position: z.string(),
    /** From the posting on the last day; unknown for months closed before it was recorded. */
    positionKind: PositionKindSchema().optional(),
    /** The outcomes of earlier months as of this close, oldest first, at most six. */
    before: z.array(MonthBeforeSchema()).optional(),
    policyVersion: z.string(),
    ruleVersion: z.string(),
    hasAgreedPlan: z.boolean(),
    reportsAccepted: z.int(),
    ...EvaluationResultSchema().shape,
    /** SHA-256 of the canonical JSON of facts, result, policy and rule version: recomputing must give the same hash. */
    resultHash: z.string(),
    closedAt: z.string(),
    /**
     * Why a month has no result, and is not rated: too few working days served; or, as HR recorded after its first close, no longer in
     * service on its last day. Absent in what closed before it was recorded.
     */
    withoutResult: z.enum(WITHOUT_RESULT).optional(),
    stage: z.enum(STAGES),
    /** The number of the latest reopening that affected it. */
    reopening: z.int().optional(),
    /** Only while reopened: until when reports of the month are submitted and answered. */
    openUntil: z.string().optional(),
    /** Who rates: the rater on the last day, or whoever it was escalated to; absent for the head of the city. */
    raterNip: NipSchema().optional(),
    /** The deadline, after which it passes to the rater's superior. The head of the city has no superior and no deadline. */
    ratingDueAt: z.string().optional(),
    /** When HR reassigned the rating. */
    reassignedAt: z.string().optional(),
    /** When the latest rater to miss the deadline did so. */
    escalatedAt: z.string().optional(),
    /** Raters who missed the deadline, and when their time ended; oldest first. */
    lateRaters: z.array(z.object({ nip: NipSchema(), until: z.string() })).optional(),
    /** Nobody below the head of the city could take over the rating: HR has to assign somebody. */
    leftToHr: LeftToHrSchema().optional(),
    rating: RatingSchema().optional(),
    /** When the employee received the document, and until when they may object. */
    receipt: z
      .object({
        at: z.string(),
        /** Nobody confirmed receipt within the city's number of days, so it counts as received. */
        isDeemed: z.boolean(),
        objectUntil: z.string(),
        /** The last of 14 calendar days, the shorter reading of the law; shown, but not what ends the window. */
        calendarDay: z.string(),
      })
      .optional(),
    objection: ObjectionSchema().optional(),
    /** The final result; the rating and the decision stay beside it. */
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
  | "RATING_LEFT_TO_HR"
  | "RATING_REASSIGNED"
  | "RESULT_RECEIVED"
  | "RESULT_ACCEPTED"
  | "RESULT_OBJECTED"
  | "OBJECTION_EXPLAINED"
  | "OBJECTION_ESCALATED"
  | "OBJECTION_DECIDED"
>;

export type EvaluationDecision = Decision<Evaluation, EvaluationEvent>;
