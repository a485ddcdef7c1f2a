import * as z from "zod";
import { AWARD_MEASURES, type AwardMeasure, type CityPolicy } from "../cities/city.ts";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "./aggregate.ts";
import { WHOLE_BASIS_POINTS } from "./basis-points.ts";
import { type Employee, NipSchema, postingOn } from "./employee.ts";
import { once } from "./once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";
import type { PerformancePlan } from "./performance-plan.ts";
import { MonthSchema } from "./period.ts";
import { divideHalfUp } from "./rounding.ts";
import { ikm, SATISFACTION_ELEMENTS } from "./rules/satisfaction-index.ts";
import { weightedScore } from "./rules/weighted-score.ts";
import { type Scorecard, totalAchievement } from "./scorecard.ts";
import type { ServiceMonth } from "./service-month.ts";

/** One part of a score, and the counts it was made from. */
const MeasureSchema = once(() =>
  z.object({
    name: z.enum(AWARD_MEASURES),
    /** 0 to 12,000; absent where there was nothing to measure by. */
    valueBasisPoints: z.int().optional(),
    /** The city's weight. */
    weightBasisPoints: z.int(),
    /** The weight after the measures without data were left out. */
    appliedWeightBasisPoints: z.int(),
    /** What it gave to the score; these sum to it. */
    contributionBasisPoints: z.int(),
    evidence: z.record(z.string(), z.number()),
  }),
);

export type Measure = z.infer<ReturnType<typeof MeasureSchema>>;

/** An employee's month as it stood at the close: the evidence, frozen, and the score made of it. */
export const EvaluationSchema = once(() =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    month: MonthSchema(),
    unitId: UnitIdSchema(),
    position: z.string(),
    policyVersion: z.string(),
    hasAgreedPlan: z.boolean(),
    reportsAccepted: z.int(),
    measures: z.array(MeasureSchema()),
    /** 0 to 12,000, for rankings only, never a predikat; absent where nothing could be measured. */
    scoreBasisPoints: z.int().optional(),
    closedAt: z.string(),
    version: z.int(),
  }),
);

export type Evaluation = z.infer<ReturnType<typeof EvaluationSchema>> & Aggregate;
export type EvaluationEvent = DomainEvent<"EVIDENCE_FROZEN">;

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
  readonly at: string;
}

/**
 * Freezes an employee's month into an evaluation. A measure without data is left out of the score and named as such.
 * @throws DomainError `employee.not-posted` where the employee served nowhere on the last day
 * @source the score layer is PP 30/2019 (rankings and awards only); the measures and weights are the city's policy
 */
export function freezeEvidence(
  evidence: Evidence,
  { month, lastDay, policy, at }: Close,
): Decision<Evaluation, EvaluationEvent> {
  const { employee, plan, scorecard } = evidence;
  const { unitId, position } = postingOn(employee, lastDay);
  const measured = measure(evidence, policy);
  const weights = policy.awards.weightsBasisPoints;
  const score = weightedScore(
    AWARD_MEASURES.map((name) => ({
      name,
      valueBasisPoints: measured[name].valueBasisPoints,
      weightBasisPoints: weights[name],
    })),
  );
  const measures = AWARD_MEASURES.map((name) => {
    const contribution = score?.contributions.find((part) => part.name === name);
    return {
      name,
      ...measured[name],
      weightBasisPoints: weights[name],
      appliedWeightBasisPoints: contribution?.weightBasisPoints ?? 0,
      contributionBasisPoints: contribution?.contributionBasisPoints ?? 0,
    };
  });
  return {
    state: {
      ...UNBORN,
      nip: employee.nip,
      name: employee.name,
      month,
      unitId,
      position,
      policyVersion: policy.version,
      hasAgreedPlan: plan?.state === "AGREED",
      reportsAccepted: scorecard?.reportsAccepted ?? 0,
      measures,
      ...(score && { scoreBasisPoints: score.totalBasisPoints }),
      closedAt: at,
    },
    event: { type: "EVIDENCE_FROZEN", at, by: "SYSTEM", data: { policyVersion: policy.version, measures } },
  };
}

type Measured = Pick<Measure, "valueBasisPoints" | "evidence">;

function measure({ plan, scorecard, service }: Evidence, policy: CityPolicy): Record<AwardMeasure, Measured> {
  return {
    ACHIEVEMENT: {
      ...(plan?.state === "AGREED" && { valueBasisPoints: totalAchievement(plan, scorecard) }),
      evidence: { planVersion: plan?.version ?? 0 },
    },
    REPORTING: measureReporting(scorecard),
    SATISFACTION: measureSatisfaction(service, policy),
    COMPLAINT_TIMELINESS: measureTimeliness(service),
  };
}

/** Accepted reports of all that were submitted; whoever reported nothing did nothing that can be seen. */
function measureReporting(scorecard: Scorecard | undefined): Measured {
  const {
    reportsAccepted: accepted = 0,
    reportsReturned: returned = 0,
    reportsAwaiting: awaiting = 0,
  } = scorecard ?? {};
  // What the rater left unanswered does not count against the employee.
  const answered = accepted + returned;
  return {
    valueBasisPoints: answered + awaiting === 0 ? 0 : share(accepted, answered),
    evidence: { accepted, returned, awaiting },
  };
}

function measureSatisfaction(service: ServiceMonth | undefined, { surveys, awards }: CityPolicy): Measured {
  const answers = service?.surveyAnswers ?? 0;
  if (service === undefined || answers === 0 || answers < awards.minimumSurveyAnswers)
    return { evidence: { answers } };
  const sums = SATISFACTION_ELEMENTS.map(({ code }) => service[`sum${code}`] ?? 0);
  return {
    valueBasisPoints: Math.round(ikm(sums, answers, surveys.weighting).ikm * 100),
    evidence: { answers },
  };
}

function measureTimeliness(service: ServiceMonth | undefined): Measured {
  const { complaintsAnsweredInTime: inTime = 0, complaintsAnsweredLate: late = 0 } = service ?? {};
  return {
    ...(inTime + late > 0 && { valueBasisPoints: share(inTime, inTime + late) }),
    evidence: { inTime, late },
  };
}

/** A part of a whole in basis points, rounded half-up; the whole of nothing is whole. */
function share(part: number, whole: number): number {
  return whole === 0
    ? WHOLE_BASIS_POINTS
    : divideHalfUp(BigInt(part) * BigInt(WHOLE_BASIS_POINTS), BigInt(whole));
}
