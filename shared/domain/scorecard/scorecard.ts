import * as z from "zod";
import type { HandledComplaints } from "../complaints/figures/officers.ts";
import { numbersOf } from "../counters.ts";
import { once } from "../once.ts";
import { type Indicator, indicatorsOf, type PlanContent } from "../planning/content.ts";
import { type FedValue, FedValueSchema } from "../planning/feeds/fed-value.ts";
import { openObstacles } from "../reporting/open-reports.ts";
import type { WorkReport, WorkReportEvent } from "../reporting/work-report.ts";
import { achievement, weightedAchievement } from "../rules/achievement.ts";

/** Counters of an employee's month, moved in the transactions of what they count. An absent one is 0. */
export interface Scorecard extends HandledComplaints {
  readonly nip: string;
  readonly month: string;
  /** Absent where nothing but complaints was counted. */
  readonly unitId?: string;
  /** Not answered yet. */
  readonly reportsAwaiting?: number;
  readonly reportsAccepted?: number;
  readonly reportsReturned?: number;
  /** Times that the rater's silence was put before their superior. */
  readonly reportsEscalated?: number;
  /** Accepted reports that name an obstacle; `obstaclesOf` adds those that are open. */
  readonly obstacles?: number;
  /** Times that the superior gave feedback. */
  readonly feedback?: number;
  readonly observations?: number;
  /** Sum of what the observations came to, each 0 to 10,000. */
  readonly observationBasisPoints?: number;
  /** How often any of this was moved: the close freezes exactly what it has read. */
  readonly moves?: number;
  /** When the newest change was made. */
  readonly changedAt?: string;
  /** When the close froze it; from then on nothing moves it. */
  readonly frozenAt?: string;
  /** How the result of the month stands with the employee, and until when they are to answer it. */
  readonly resultStage?: string;
  readonly resultDueAt?: string;
  /** Until when it moves again, where its month is open again. */
  readonly openUntil?: string;
  /**
   * Accepted progress of an indicator: the sum under `progress:<indicator id>`, and of one that does not add up each value
   * under `progress:<indicator id>#<day>#<report id>`, the greatest of which is the newest. So it is the same in whatever
   * order a rater's answers reach the table.
   */
  readonly [progress: `progress:${string}`]: number | undefined;
}

/** The counters of a scorecard that are evidence. */
export function evidenceCounters(scorecard: object | undefined): Record<string, number> {
  const { moves: _moves, ...counters } = numbersOf(scorecard);
  return counters;
}

/** By indicator, what those that feed themselves stand at: not stored, but read beside the counters. */
export type FedValues = Readonly<Record<string, FedValue>>;

/** What of a scorecard an achievement is made of. */
type Progress = Readonly<Partial<Record<`progress:${string}`, number>>>;

const MONTHS_OF_YEAR = 12;

/** What an event of a work report moves on its author's scorecard: counters to add to, values to write over. */
export function scorecardMove(
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
 * The obstacles that a month's reports name, from their submission on, whether they are answered or not; what is taken for
 * evidence is the counter alone, of accepted reports.
 * @source policy: a head helps with what stands in the way before its report is answered, and also where it is given back
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
 * The counters of a month that come from its reports, counted again, without those that are 0. Sums are of hundredths, as
 * exact as the table's decimals.
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

/** Those of a scorecard's counters that `recountScorecard` counts, without those that are 0. */
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

/** The name under which a scorecard keeps what an indicator came to; undefined where nothing was accepted. */
export function standingProgress(
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
  const name = standingProgress(indicator, scorecard);
  return name === undefined ? undefined : scorecard?.[name];
}

export const IndicatorAchievementSchema = once(() =>
  z.object({
    indicatorId: z.string(),
    statement: z.string(),
    unitOfMeasure: z.string(),
    /** What the month asks for, to two decimals. */
    target: z.number(),
    /** Absent where an indicator feeds itself and there was nothing to feed it. */
    actual: z.number().optional(),
    weightBasisPoints: z.int(),
    /** 0 to 12,000; absent where there is no actual. */
    achievementBasisPoints: z.int().optional(),
    /** The counters that the actual came from, where the indicator feeds itself; otherwise it came from reports. */
    fed: FedValueSchema().optional(),
  }),
);

export type IndicatorAchievement = z.infer<ReturnType<typeof IndicatorAchievementSchema>>;

/** What an achievement is made of beside the counters. */
interface Measured {
  /** Values of the indicators that feed themselves. */
  readonly fed: FedValues | undefined;
  /** How many months the counters are of; one where not said. */
  readonly months?: number | undefined;
}

/**
 * What an employee achieved of the plan's share of some months, indicator by indicator. A cumulative target is spread evenly
 * over the year: a month asks for a twelfth.
 * @source an even share is our policy choice; the cap of 120 % is PP 30/2019
 */
export function achievements(
  plan: Pick<PlanContent, "results">,
  scorecard: Progress | undefined,
  { fed: fedValues = {}, months = 1 }: Measured = { fed: undefined },
): IndicatorAchievement[] {
  return indicatorsOf(plan).map((indicator) => {
    const { id: indicatorId, statement, unitOfMeasure, weightBasisPoints } = indicator;
    const fed = fedValues[indicatorId];
    const measured = measure(indicator, scorecard, { fed, months });
    const actual = indicator.feed ? fed?.value : (progressOf(indicator, scorecard) ?? 0);
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
 * The achievement of all indicators together, 0 to 12,000 basis points, rounded once; undefined where nothing can be
 * measured. An indicator that feeds itself and had nothing to feed it is left out.
 */
export function totalAchievement(
  plan: Pick<PlanContent, "results">,
  scorecard: Progress | undefined,
  { fed = {}, months = 1 }: Measured = { fed: undefined },
): number | undefined {
  const measured = indicatorsOf(plan).flatMap((indicator) => {
    const measurement = measure(indicator, scorecard, { fed: fed[indicator.id], months });
    return measurement ? [{ ...measurement, weightBasisPoints: indicator.weightBasisPoints }] : [];
  });
  return measured.length > 0 ? weightedAchievement(measured) : undefined;
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
  // Nothing reported is nothing achieved; where less is better, that is what twice the target would be, or one too many.
  const nothing = polarity === "NEGATIF" ? 2 * target || 1 : 0;
  return { target, polarity, actual: progressOf(indicator, scorecard) ?? nothing };
}

function targetOf({ target, isCumulative }: Indicator, months: number): number {
  return isCumulative ? (target * months) / MONTHS_OF_YEAR : target;
}
