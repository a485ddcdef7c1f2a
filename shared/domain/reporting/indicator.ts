import { type Indicator, indicatorsOf } from "../planning/content.ts";
import type { PerformancePlan } from "../planning/performance-plan.ts";
import type { WorkReport } from "./work-report.ts";

/**
 * The indicator of which a report tells the progress, in the plan's words and unit of measure (`requireSameCounting` keeps the unit).
 * @param plan of the report's year
 * @returns undefined if the report tells of none, or the plan has it no more
 */
export function indicatorReported(
  { progress }: Pick<WorkReport, "progress">,
  plan: Pick<PerformancePlan, "results"> | undefined,
): Pick<Indicator, "statement" | "unitOfMeasure"> | undefined {
  const indicator = indicatorsOf(plan ?? { results: [] }).find(({ id }) => id === progress?.indicatorId);
  return indicator && { statement: indicator.statement, unitOfMeasure: indicator.unitOfMeasure };
}
