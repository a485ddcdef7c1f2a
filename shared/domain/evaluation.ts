import * as z from "zod";
import type { CityPolicy } from "../cities/city.ts";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "./aggregate.ts";
import { contentHash } from "./canonical.ts";
import { type Employee, NipSchema, postingOn } from "./employee.ts";
import { type EvaluationFacts, factsOf } from "./evaluation-facts.ts";
import {
  computeResult,
  type EvaluationResult,
  EvaluationResultSchema,
  RESULT_RULES,
} from "./evaluation-result.ts";
import { ObjectionSchema } from "./objection-schema.ts";
import { once } from "./once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";
import type { PerformancePlan } from "./performance-plan.ts";
import { MonthSchema } from "./period.ts";
import { OutcomeSchema, RatingSchema } from "./rating-schema.ts";
import type { Scorecard } from "./scorecard.ts";
import type { ServiceMonth } from "./service-month.ts";

/**
 * Where an evaluation stands: the rater has not rated; has rated; the employee has received the document; has objected; or
 * the result is final.
 */
const STAGES = ["AWAITING_RATING", "RATED", "RECEIVED", "OBJECTED", "FINAL"] as const;

/** An employee's month as it stood at the close, frozen, with the score and the advice made of it; then the rater's rating. */
export const EvaluationSchema = once(() =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    /** Golongan ruang, or golongan of PPPK. */
    grade: z.string(),
    month: MonthSchema(),
    unitId: UnitIdSchema(),
    position: z.string(),
    policyVersion: z.string(),
    ruleVersion: z.string(),
    hasAgreedPlan: z.boolean(),
    reportsAccepted: z.int(),
    ...EvaluationResultSchema().shape,
    /** SHA-256 of the canonical JSON of facts, result, policy and rule version: who computes it again must get the same. */
    resultHash: z.string(),
    closedAt: z.string(),
    stage: z.enum(STAGES),
    /** Who rates: the rater on the last day, or whom it was escalated to; absent where it is the head of the city. */
    raterNip: NipSchema().optional(),
    /** Until when; afterwards it passes to the rater's superior. The head of the city has no superior, and no such day. */
    ratingDueAt: z.string().optional(),
    /** When a rater before let the time pass. */
    escalatedAt: z.string().optional(),
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
  | "RATED"
  | "RATING_ESCALATED"
  | "RESULT_RECEIVED"
  | "RESULT_ACCEPTED"
  | "RESULT_OBJECTED"
  | "OBJECTION_EXPLAINED"
  | "OBJECTION_ESCALATED"
  | "OBJECTION_DECIDED"
>;

export type EvaluationDecision = Decision<Evaluation, EvaluationEvent>;

/** What the close knows of an employee's month. */
export interface Evidence {
  readonly employee: Employee;
  readonly plan: PerformancePlan | undefined;
  readonly scorecard: Scorecard | undefined;
  /** What citizens experienced of the unit in which the employee served on the last day. */
  readonly service: ServiceMonth | undefined;
}

interface Close {
  readonly month: string;
  /** Last local day of the month. */
  readonly lastDay: string;
  readonly policy: CityPolicy;
  /** Instant until which the rater rates. */
  readonly ratingDueAt: string;
  readonly at: string;
}

/**
 * Freezes an employee's month into an evaluation that awaits its rating.
 * @throws DomainError `employee.not-posted` where the employee served nowhere on the last day
 * @source PermenPANRB 6/2022: the rater on the last day rates; what is frozen and computed is the city's policy
 */
export function freezeEvidence(
  { employee, plan, scorecard, service }: Evidence,
  { month, lastDay, policy, ratingDueAt, at }: Close,
): EvaluationDecision {
  const { unitId, position, raterNip } = postingOn(employee, lastDay);
  const facts = factsOf(plan, scorecard, service);
  const result = computeResult(facts, policy);
  const versions = { policyVersion: policy.version, ruleVersion: RESULT_RULES };
  const resultHash = hashOfResult({ facts, result, ...versions });
  return {
    state: {
      ...UNBORN,
      nip: employee.nip,
      name: employee.name,
      grade: employee.grade,
      month,
      unitId,
      position,
      ...versions,
      hasAgreedPlan: plan?.state === "AGREED",
      reportsAccepted: scorecard?.reportsAccepted ?? 0,
      facts,
      ...result,
      resultHash,
      closedAt: at,
      stage: "AWAITING_RATING",
      ...(raterNip && { raterNip, ratingDueAt }),
    },
    event: { type: "EVIDENCE_FROZEN", at, by: "SYSTEM", data: { ...versions, resultHash } },
  };
}

interface HashedResult {
  readonly facts: EvaluationFacts;
  readonly result: EvaluationResult;
  readonly policyVersion: string;
  readonly ruleVersion: string;
}

/** The hash that binds a result to its facts, its policy and its rules; it stands in the chain of events too. */
export function hashOfResult({ facts, result, policyVersion, ruleVersion }: HashedResult): string {
  return contentHash({ facts, result, policyVersion, ruleVersion });
}
