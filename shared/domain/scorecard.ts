import * as z from "zod";
import { once } from "./once.ts";
import { type Indicator, indicatorsOf, type PerformancePlan } from "./performance-plan.ts";
import { achievement, weightedAchievement } from "./rules/achievement.ts";
import type { WorkReport, WorkReportEvent } from "./work-report.ts";

/** Counters of an employee's month, moved in the transactions of the reports that they count. An absent one is 0. */
export interface Scorecard {
  readonly nip: string;
  readonly month: string;
  readonly unitId: string;
  /** Not answered yet. */
  readonly reportsAwaiting?: number;
  readonly reportsAccepted?: number;
  readonly reportsReturned?: number;
  /** Times that the rater's silence was put before their superior. */
  readonly reportsEscalated?: number;
  /** Accepted reports that tell of an obstacle. */
  readonly obstacles?: number;
  /** Times that the superior gave feedback. */
  readonly feedback?: number;
  readonly observations?: number;
  /** Sum of what the observations came to, each 0 to 10,000. */
  readonly observationBasisPoints?: number;
  /** Accepted progress of an indicator, under `progress:<indicator id>`. */
  readonly [progress: `progress:${string}`]: number | undefined;
}

const MONTHS_OF_YEAR = 12;

/** What an event of a work report moves on its author's scorecard: counters to add to, values to write over. */
export function scorecardMove(
  report: WorkReport,
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
      const { indicatorId, amount, isCumulative } = report.progress;
      const progress = { [`progress:${indicatorId}`]: amount };
      return isCumulative ? { add: { ...counted, ...progress } } : { add: counted, set: progress };
    }
  }
}

export const IndicatorAchievementSchema = once(() =>
  z.object({
    indicatorId: z.string(),
    statement: z.string(),
    unitOfMeasure: z.string(),
    /** What the month asks for, to two decimals. */
    target: z.number(),
    actual: z.number(),
    weightBasisPoints: z.int(),
    /** 0 to 12,000. */
    achievementBasisPoints: z.int(),
  }),
);

type IndicatorAchievement = z.infer<ReturnType<typeof IndicatorAchievementSchema>>;

/**
 * What an employee achieved of a month's share of the plan, indicator by indicator. A cumulative target is spread evenly
 * over the year: a month asks for a twelfth.
 * @source an even share is our policy choice; the cap of 120 % is PP 30/2019
 */
export function achievements(
  plan: PerformancePlan,
  scorecard: Scorecard | undefined,
): IndicatorAchievement[] {
  return indicatorsOf(plan).map((indicator) => {
    const { id: indicatorId, statement, unitOfMeasure, weightBasisPoints } = indicator;
    const measured = measure(indicator, scorecard);
    return {
      indicatorId,
      statement,
      unitOfMeasure,
      target: Number(measured.target.toFixed(2)),
      actual: scorecard?.[`progress:${indicatorId}`] ?? 0,
      weightBasisPoints,
      achievementBasisPoints: achievement(measured),
    };
  });
}

/** The achievement of all indicators together, 0 to 12,000 basis points, rounded once. */
export function totalAchievement(plan: PerformancePlan, scorecard: Scorecard | undefined): number {
  return weightedAchievement(
    indicatorsOf(plan).map((indicator) => ({
      ...measure(indicator, scorecard),
      weightBasisPoints: indicator.weightBasisPoints,
    })),
  );
}

function measure(indicator: Indicator, scorecard: Scorecard | undefined) {
  const { polarity, isCumulative } = indicator;
  const target = isCumulative ? indicator.target / MONTHS_OF_YEAR : indicator.target;
  // Nothing reported is nothing achieved; where less is better, that is what twice the target would be.
  const nothing = polarity === "NEGATIF" ? 2 * target : 0;
  return { target, polarity, actual: scorecard?.[`progress:${indicator.id}`] ?? nothing };
}
