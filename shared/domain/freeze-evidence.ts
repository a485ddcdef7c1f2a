import type { CityPolicy } from "../cities/city.ts";
import { UNBORN } from "./aggregate.ts";
import { contentHash } from "./canonical.ts";
import { type Employee, postingOn } from "./employee.ts";
import type { Evaluation, EvaluationDecision } from "./evaluation.ts";
import type { EvaluationFacts } from "./evaluation-facts.ts";
import { numbersOf } from "./evaluation-figures.ts";
import { computeResult, RESULT_RULES } from "./evaluation-result.ts";
import type { EvaluationResult } from "./evaluation-result-schema.ts";
import { monthsBefore } from "./month-before.ts";
import type { PerformancePlan } from "./performance-plan.ts";
import { FEWEST_ANSWERS_SHOWN } from "./satisfaction.ts";
import { evidenceCounters, type FedValues, type Scorecard } from "./scorecard.ts";
import type { ServiceMonth } from "./service-month.ts";
import type { UnansweredReports } from "./unanswered-reports.ts";

/** What the close knows of an employee's month. */
export interface Evidence {
  readonly employee: Employee;
  readonly plan: PerformancePlan | undefined;
  readonly scorecard: Scorecard | undefined;
  readonly fed?: FedValues;
  readonly unanswered?: UnansweredReports;
  /** What citizens experienced of the unit in which the employee served on the last day. */
  readonly service: ServiceMonth | undefined;
  /** The evaluation of the month before; undefined where there is none. */
  readonly previous?: Evaluation | undefined;
}

export interface Close {
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
  { employee, service, previous, ...measured }: Evidence,
  { month, lastDay, policy, ratingDueAt, at }: Close,
): EvaluationDecision {
  const { unitId, position, positionKind, raterNip } = postingOn(employee, lastDay);
  const { plan, scorecard } = measured;
  const before = monthsBefore(previous);
  const facts = factsOf(measured, service);
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
      positionKind,
      ...(before.length > 0 && { before }),
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
    event: {
      type: "EVIDENCE_FROZEN",
      at,
      by: "SYSTEM",
      data: { ...versions, resultHash, ...(before.length > 0 && { before }) },
    },
  };
}

/** The facts of an employee's month. Sums of fewer survey answers than may be shown are left out. */
function factsOf(
  { plan, scorecard, fed = {}, unanswered }: Pick<Evidence, "plan" | "scorecard" | "fed" | "unanswered">,
  service: ServiceMonth | undefined,
): EvaluationFacts {
  const experienced = numbersOf(service);
  const isShown = (experienced.surveyAnswers ?? 0) >= FEWEST_ANSWERS_SHOWN;
  return {
    ...(plan && { plan: termsOf(plan) }),
    counters: evidenceCounters(scorecard),
    ...(unanswered && { unanswered }),
    ...(Object.keys(fed).length > 0 && { fed }),
    service: isShown
      ? experienced
      : Object.fromEntries(Object.entries(experienced).filter(([name]) => !name.startsWith("sum"))),
  };
}

/** What of a plan the result is computed from, and what its document shows of it. */
function termsOf(plan: PerformancePlan): NonNullable<EvaluationFacts["plan"]> {
  const { version, state, approach, results, expectations, links } = plan;
  return {
    ...{ version, state, approach, results },
    ...(expectations.length > 0 && { expectations }),
    ...(links.length > 0 && { links }),
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
