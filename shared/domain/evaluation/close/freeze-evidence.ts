import { NEW_AGGREGATE } from "../../aggregate.ts";
import { contentHash } from "../../canonical.ts";
import { numbersOf } from "../../counters.ts";
import type { ColleagueScores } from "../../feedback/colleague-scores.ts";
import {
  type Employee,
  identityOn,
  lastPostingOn,
  type Posting,
  postingOn,
} from "../../organisation/employee.ts";
import {
  type Absence,
  absenceIn,
  absenceWithoutResult,
  hasResult,
} from "../../organisation/leave/absence.ts";
import type { PerformancePlan } from "../../planning/performance-plan.ts";
import { evidenceCounters, type FedValues, type Scorecard } from "../../scorecard/scorecard.ts";
import { MIN_ANSWERS_SHOWN } from "../../surveys/results/satisfaction.ts";
import type { ServiceMonth } from "../../surveys/results/service-month.ts";
import { isRated } from "../evaluated-period.ts";
import type { Evaluation, EvaluationDecision, WithoutResult } from "../evaluation.ts";
import { computeResult, RESULT_RULES } from "../result/result.ts";
import type { EvaluationResult } from "../result/schema.ts";
import type { Close } from "./close.ts";
import type { EvaluationFacts } from "./facts.ts";
import { mergedFacts } from "./merged-facts.ts";
import type { MonthBefore } from "./month-before.ts";
import { monthsBefore } from "./months-kept.ts";
import type { UnansweredReports } from "./unanswered-reports.ts";

/** What the close knows about an employee's month. */
export interface Evidence {
  readonly employee: Employee;
  readonly plan: PerformancePlan | undefined;
  readonly scorecard: Scorecard | undefined;
  readonly fed?: FedValues;
  readonly unanswered?: UnansweredReports;
  /** The mean of colleagues' feedback, if it may be shown. */
  readonly colleagues?: ColleagueScores | undefined;
  /** The service of the unit in which the employee served on the last day, as citizens experienced it. */
  readonly service: ServiceMonth | undefined;
  /** The evaluation of the month before; undefined if there is none. */
  readonly previous?: Evaluation | undefined;
}

/**
 * Freezes an employee's month into an evaluation, which awaits its rating if the city has months rated. Whoever served on too
 * few of its days is not rated: what is frozen says which days were left out, and why.
 * @throws DomainError `employee.not-posted` if the employee had no posting on the last day
 * @source PermenPANRB 6/2022: the rater on the last day rates; what is frozen and computed is the city's policy
 */
export function freezeEvidence(
  { employee, service, previous, ...measured }: Evidence,
  close: Close,
): EvaluationDecision {
  const absence = absenceIn(employee, close.period, measuringOf(close));
  const facts = factsOf({ ...measured, absence }, service);
  const withoutResult = hasResult(absence) ? undefined : "TOO_FEW_DAYS";
  const place = { posting: postingOn(employee, close.lastDay), withoutResult } as const;
  return freezeFacts(employee, facts, { ...close, ...place, before: monthsBefore(previous) });
}

/**
 * Freezes a reopened month again of somebody who, it turned out, was not in service on its last day: without a result, as that of
 * everybody who had left or paused by then. What they did stays in it, and says which days were left out.
 * @throws DomainError `employee.not-posted` if the employee never had a posting by then
 * @source PermenPANRB 6/2022: the rater on the last day rates, and whoever has left by then has none; that what was frozen before is
 * kept beside it, but in force no more, is policy
 */
export function freezeWithoutService(
  { employee, service, previous, ...measured }: Evidence,
  close: Close,
): EvaluationDecision {
  const absence = absenceWithoutResult(employee, close.period, measuringOf(close));
  const facts = factsOf({ ...measured, absence }, service);
  const place = {
    posting: lastPostingOn(employee, close.lastDay),
    withoutResult: "NOT_IN_SERVICE",
  } as const;
  return freezeFacts(employee, facts, { ...close, ...place, before: monthsBefore(previous) });
}

const measuringOf = ({ calendar, policy }: Close) => ({ calendar, leave: policy.leave });

/**
 * Freezes an employee's quarter or year, made from what was frozen of its months.
 * @param parts evaluations of its months, and of its quarters where those are rated; oldest first, at least one month
 * @throws DomainError `employee.not-posted` if the employee had no posting on the last day
 * @source PermenPANRB 6/2022: the annual evaluation rests on the periodic ones
 */
export function freezeParts(
  employee: Employee,
  parts: readonly Evaluation[],
  close: Close,
): EvaluationDecision {
  const facts = mergedFacts(close.period, parts, close.policy.surveys.weighting);
  const posting = postingOn(employee, close.lastDay);
  return freezeFacts(employee, facts, { ...close, posting, withoutResult: undefined, before: [] });
}

interface Freezing extends Close {
  /** Where it is counted, and who rates it. */
  readonly posting: Posting;
  readonly withoutResult: WithoutResult | undefined;
  readonly before: MonthBefore[];
}

function freezeFacts(
  employee: Employee,
  facts: EvaluationFacts,
  { period, lastDay, policy, ratingDueAt, at, posting, withoutResult, before }: Freezing,
): EvaluationDecision {
  const { unitId, position, positionKind, raterNip } = posting;
  const result = computeResult(facts, policy);
  const versions = { policyVersion: policy.version, ruleVersion: RESULT_RULES };
  const resultHash = hashOfResult({ facts, result, ...versions });
  return {
    state: {
      ...NEW_AGGREGATE,
      nip: employee.nip,
      ...identityOn(employee, lastDay),
      period,
      unitId,
      position,
      positionKind,
      ...(before.length > 0 && { before }),
      ...versions,
      hasAgreedPlan: facts.plan?.state === "AGREED",
      reportsAccepted: facts.counters.reportsAccepted ?? 0,
      facts,
      ...result,
      resultHash,
      closedAt: at,
      ...(withoutResult && { withoutResult }),
      ...(hasResult(facts.absence) && isRated(period, policy.evaluation.cadence)
        ? { stage: "AWAITING_RATING", ...(raterNip && { raterNip, ratingDueAt }) }
        : { stage: "MEASURED", ...(raterNip && { raterNip }) }),
    },
    event: {
      type: "EVIDENCE_FROZEN",
      at,
      by: "SYSTEM",
      data: {
        ...{ ...versions, resultHash },
        ...(before.length > 0 && { before }),
        ...(withoutResult && { withoutResult }),
      },
    },
  };
}

interface Measured extends Omit<Evidence, "employee" | "service" | "previous"> {
  readonly absence: Absence | undefined;
}

/** The facts of an employee's month. Sums over too few survey answers to be shown are left out. */
function factsOf(
  { plan, scorecard, fed = {}, unanswered, colleagues, absence }: Measured,
  service: ServiceMonth | undefined,
): EvaluationFacts {
  const experienced = numbersOf(service);
  const isShown = (experienced.surveyAnswers ?? 0) >= MIN_ANSWERS_SHOWN;
  return {
    ...(plan && { plan: termsOf(plan) }),
    counters: evidenceCounters(scorecard),
    ...(unanswered && { unanswered }),
    ...(absence && { absence }),
    ...(Object.keys(fed).length > 0 && { fed }),
    ...(colleagues && { colleagues }),
    service: isShown
      ? experienced
      : Object.fromEntries(Object.entries(experienced).filter(([name]) => !name.startsWith("sum"))),
  };
}

/** The parts of a plan that the result is computed from, and that its document shows. */
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

/** The hash that binds a result to its facts, policy and rules; it is part of the event chain too. */
export function hashOfResult({ facts, result, policyVersion, ruleVersion }: HashedResult): string {
  return contentHash({ facts, result, policyVersion, ruleVersion });
}
