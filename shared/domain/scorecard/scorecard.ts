import * as z from "zod";
import type { HandledComplaints } from "../complaints/figures/officers.ts";
import { numbersOf } from "../counters.ts";
import { named } from "../once.ts";
import { own } from "../own.ts";
import { type Indicator, indicatorsOf, type PlanContent } from "../planning/content.ts";
import { type FedValue, FedValueSchema } from "../planning/feeds/fed-value.ts";
import { openObstacles } from "../reporting/open-reports.ts";
import type { WorkReport, WorkReportEvent } from "../reporting/work-report.ts";
import { achievement, achievementOfTerms, weightedAchievement } from "../rules/achievement.ts";

/** Counters of an employee's month, updated in the transactions of what they count. An absent one is 0. */
export interface Scorecard extends HandledComplaints {
  readonly nip: string;
  readonly month: string;
  /** Absent if only complaints were counted. */
  readonly unitId?: string;
  /** Not answered yet. */
  readonly reportsAwaiting?: number;
  readonly reportsAccepted?: number;
  readonly reportsReturned?: number;
  /** Number of escalations to the superior because the rater did not answer. */
  readonly reportsEscalated?: number;
  /** Accepted reports that name an obstacle; `obstaclesOf` adds the open ones. */
  readonly obstacles?: number;
  /** Number of times the superior gave feedback. */
  readonly feedback?: number;
  /** What they proposed and an answer of this month adopted, whole or in part; not what they proposed anonymously. */
  readonly proposalsAdopted?: number;
  readonly observations?: number;
  /** Sum of the observations' scores, each 0 to 10,000. */
  readonly observationBasisPoints?: number;
  /** Visits of supervision to them, or to the unit for which they answer, that have a score. */
  readonly visits?: number;
  /** Sum of the visits' scores, each 0 to 10,000. */
  readonly visitBasisPoints?: number;
  /** Number of updates: the close freezes exactly what it has read. */
  readonly moves?: number;
  /** When it last changed. */
  readonly changedAt?: string;
  /** When the close froze it; it does not change after that. */
  readonly frozenAt?: string;
  /** The stage of the month's result as it concerns the employee, and their deadline to respond. */
  readonly resultStage?: string;
  readonly resultDueAt?: string;
  /** Until when it changes again, if its month is reopened. */
  readonly openUntil?: string;
  /**
   * Accepted progress of an indicator: the sum under `progress:<indicator id>`; for one that is not cumulative, each value
   * under `progress:<indicator id>#<day>#<report id>`, the greatest of which is the newest. So the result does not depend on
   * the order in which a rater's answers reach the table.
   */
  readonly [progress: `progress:${string}`]: number | undefined;
}

/** The counters of a scorecard that count as evidence. */
export function evidenceCounters(scorecard: object | undefined): Record<string, number> {
  const { moves: _moves, ...counters } = numbersOf(scorecard);
  return counters;
}

/** The values of fed indicators, by indicator: not stored, but read beside the counters. */
export type FedValues = Readonly<Record<string, FedValue>>;

/** The parts of a scorecard that an achievement is computed from. */
type Progress = Readonly<Partial<Record<`progress:${string}`, number>>>;

const MONTHS_OF_YEAR = 12;
/** Targets are read to four decimals; a share of one is never rounded to nothing. */
const SMALLEST_TARGET = 0.0001;

/** The effect of a work report event on its author's scorecard: counters to add to, values to overwrite. */
export function scorecardChange(
  report: Pick<WorkReport, "id" | "day" | "obstacles" | "progress">,
  type: WorkReportEvent["type"],
): { readonly add: Readonly<Record<string, number>>; readonly set?: Readonly<Record<string, number>> } {
  switch (type) {
    case "REPORT_SUBMITTED":
      return { add: { reportsAwaiting: 1 } };
    case "REPORT_REVISED":
      return { add: { reportsAwaiting: 1, reportsReturned: -1 } };
    case "REPORT_RETURNED":
      return { add: { reportsAwaiting: -1, reportsReturned: 1 } };
    case "REPORT_ESCALATED":
      return { add: { reportsEscalated: 1 } };
    case "REPORT_COMMENTED":
    case "REPORT_DEADLINE_LAPSED":
    case "REPORT_PASSED_ON":
      return { add: {} };
    case "REPORT_ACCEPTED": {
      const counted = { reportsAwaiting: -1, reportsAccepted: 1, ...(report.obstacles && { obstacles: 1 }) };
      if (report.progress === undefined) return { add: counted };
      const { amount, isCumulative } = report.progress;
      const progress = { [progressName(report, report.progress)]: amount };
      return isCumulative ? { add: { ...counted, ...progress } } : { add: counted, set: progress };
    }
  }
}

/**
 * The number of obstacles in a month's reports, from submission on, answered or not; only the counter of accepted reports
 * counts as evidence.
 * @source policy: heads help with obstacles before the report is answered, and also if it is returned
 */
export function obstaclesOf(scorecard: Scorecard | undefined): number {
  return (scorecard?.obstacles ?? 0) + openObstacles(scorecard);
}

function progressName(
  { id, day }: Pick<WorkReport, "id" | "day">,
  { indicatorId, isCumulative }: NonNullable<WorkReport["progress"]>,
): `progress:${string}` {
  return isCumulative ? `progress:${indicatorId}` : `progress:${indicatorId}#${day}#${id}`;
}

/**
 * A month's report counters, recounted, without zeros. Sums are exact to hundredths, like the table's decimals.
 */
export function recountScorecard(reports: readonly WorkReport[]): Record<string, number> {
  const hundredths: Record<string, number> = {};
  const add = (name: string, amount: number) => {
    hundredths[name] = (hundredths[name] ?? 0) + Math.round(amount * 100);
  };
  for (const report of reports) {
    add(COUNTER_OF[report.state], 1);
    add("reportsEscalated", report.timesEscalated ?? 0);
    if (report.state !== "ACCEPTED") continue;
    if (report.obstacles) add("obstacles", 1);
    if (report.progress) add(progressName(report, report.progress), report.progress.amount);
  }
  const counters = Object.entries(hundredths).map(([name, value]) => [name, value / 100] as const);
  return Object.fromEntries(counters.filter(([, value]) => value !== 0));
}

/** The counters of a scorecard that `recountScorecard` recounts, without zeros. */
export function reportCounters(counters: Readonly<Record<string, number>>): Record<string, number> {
  const names = new Set<string>([...Object.values(COUNTER_OF), "reportsEscalated", "obstacles"]);
  const ofReports = Object.entries(counters).filter(
    ([name, value]) => value !== 0 && (names.has(name) || name.startsWith("progress:")),
  );
  return Object.fromEntries(ofReports);
}

const COUNTER_OF = {
  SUBMITTED: "reportsAwaiting",
  ACCEPTED: "reportsAccepted",
  RETURNED: "reportsReturned",
} as const satisfies Record<WorkReport["state"], keyof Scorecard>;

/** The name of the counter with an indicator's present value; undefined if nothing was accepted. */
export function currentProgressName(
  { id, isCumulative }: Pick<Indicator, "id" | "isCumulative">,
  scorecard: Progress | undefined,
): `progress:${string}` | undefined {
  if (isCumulative) return scorecard && `progress:${id}` in scorecard ? `progress:${id}` : undefined;
  const newest = Object.keys(scorecard ?? {})
    .filter((name) => name.startsWith(`progress:${id}#`))
    .toSorted();
  return newest.at(-1) as `progress:${string}` | undefined;
}

function progressOf(indicator: Indicator, scorecard: Progress | undefined): number | undefined {
  const name = currentProgressName(indicator, scorecard);
  return name === undefined ? undefined : scorecard?.[name];
}

/** What was reported. That nothing was says nothing where the last value counts: 0 minutes would be the best of all. */
function reported(indicator: Indicator, scorecard: Progress | undefined): number | undefined {
  return progressOf(indicator, scorecard) ?? (indicator.isCumulative ? 0 : undefined);
}

export const IndicatorAchievementSchema = /* @__PURE__ */ named("IndicatorAchievement", () =>
  z.object({
    indicatorId: z.string(),
    statement: z.string(),
    unitOfMeasure: z.string(),
    /** The month's target, to two decimals. */
    target: z.number(),
    /** Absent without data: nothing to feed it with, or no value accepted where the last one counts. A sum of nothing is 0. */
    actual: z.number().optional(),
    weightBasisPoints: z.int(),
    /** 0 to 12,000; absent if the indicator is fed and there was no data. */
    achievementBasisPoints: z.int().optional(),
    /** The counters behind the actual value of a fed indicator; otherwise it came from reports. */
    fed: FedValueSchema().optional(),
  }),
);

export type IndicatorAchievement = z.infer<ReturnType<typeof IndicatorAchievementSchema>>;

/** What an achievement needs besides the counters. */
interface Measured {
  /** Values of fed indicators. */
  readonly fed: FedValues | undefined;
  /** How many months the counters cover; one by default. */
  readonly months?: number | undefined;
}

/**
 * An employee's achievement of the plan's share for some months, by indicator. A cumulative target is spread evenly over the
 * year: a month's share is a twelfth.
 * @source an even share is our policy choice; the cap of 120% is PP 30/2019
 */
export function achievements(
  plan: Pick<PlanContent, "results">,
  scorecard: Progress | undefined,
  { fed: fedValues = {}, months = 1 }: Measured = { fed: undefined },
): IndicatorAchievement[] {
  return indicatorsOf(plan).map((indicator) => {
    const { id: indicatorId, statement, unitOfMeasure, weightBasisPoints } = indicator;
    const fed = own(fedValues, indicatorId);
    const measured = measure(indicator, scorecard, { fed, months });
    const actual = indicator.feed ? fed?.value : reported(indicator, scorecard);
    return {
      indicatorId,
      statement,
      unitOfMeasure,
      target: Number(targetOf(indicator, months).toFixed(2)),
      ...(actual !== undefined && { actual }),
      weightBasisPoints,
      ...(measured && { achievementBasisPoints: achievement(measured) }),
      ...(fed && { fed }),
    };
  });
}

/**
 * The combined achievement of all indicators, 0 to 12,000 basis points, rounded once; undefined if nothing can be measured. Fed
 * indicators without data are left out.
 */
export function totalAchievement(
  plan: Pick<PlanContent, "results">,
  scorecard: Progress | undefined,
  { fed, months }: Measured = { fed: undefined },
): number | undefined {
  const measured = measurements(plan, scorecard, { fed, months });
  return measured.length > 0 ? weightedAchievement(measured) : undefined;
}

/** The plan's terms in one part of a period, with what was counted under them. */
export interface TermInForce {
  readonly plan: Pick<PlanContent, "results">;
  readonly counters: Progress;
  readonly fed?: FedValues | undefined;
  /** Whole months: its weight. */
  readonly months: number;
  /** The part of them that was served: cumulative targets are shared out by it. */
  readonly served: number;
}

/**
 * The achievement under successive terms, each weighted by its months; undefined if nothing can be measured.
 * Terms without anything measurable are left out.
 * @source policy: a period is measured by the terms in force in each part of it
 */
export function achievementOfTermsInForce(terms: readonly TermInForce[]): number | undefined {
  const measured = terms
    .map(({ plan, counters, fed, months, served }) => ({
      months,
      indicators: measurements(plan, counters, { fed, months: served }),
    }))
    .filter(({ indicators }) => indicators.length > 0);
  return measured.length > 0 ? achievementOfTerms(measured) : undefined;
}

function measurements(
  plan: Pick<PlanContent, "results">,
  scorecard: Progress | undefined,
  { fed = {}, months = 1 }: Measured,
) {
  return indicatorsOf(plan).flatMap((indicator) => {
    const measurement = measure(indicator, scorecard, { fed: own(fed, indicator.id), months });
    return measurement ? [{ ...measurement, weightBasisPoints: indicator.weightBasisPoints }] : [];
  });
}

function measure(
  indicator: Indicator,
  scorecard: Progress | undefined,
  { fed, months }: { readonly fed: FedValue | undefined; readonly months: number },
) {
  const { polarity, feed } = indicator;
  const target = targetOf(indicator, months);
  if (feed) {
    const actual = fed?.value;
    return actual === undefined ? undefined : { target, polarity, actual };
  }
  // Nothing reported means nothing achieved; if less is better, that equals an actual of twice the target, or 1 for a target of 0.
  const nothing = polarity === "NEGATIF" ? 2 * target || 1 : 0;
  return { target, polarity, actual: progressOf(indicator, scorecard) ?? nothing };
}

function targetOf({ target, isCumulative }: Indicator, months: number): number {
  if (!isCumulative || target === 0) return target;
  return Math.max((target * months) / MONTHS_OF_YEAR, SMALLEST_TARGET);
}
