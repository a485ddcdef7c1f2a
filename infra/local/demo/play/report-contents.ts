import { shortNumberIn } from "../../../../shared/domain/number-words.ts";
import type { WorkReportContent } from "../../../../shared/domain/reporting/work-report.ts";
import type { DemoIndicator, Occupation } from "../data/occupation.ts";
import type { Random } from "../data/random.ts";
import type { Diligence } from "./diligence.ts";

const MONTHS_OF_YEAR = 12;
const OBSTACLES_PERCENT = 12;

/** The index of the indicator that each of ten reports is about; one report is about none. */
const TURNS = [0, 0, 1, 0, 2, 0, 0, 1, undefined, 2] as const;

/** An employee's reports of a month, on given days: they add up to what the employee achieves. */
export function reportContents(
  reportDays: readonly string[],
  {
    occupation,
    diligence,
    random,
  }: { readonly occupation: Occupation; readonly diligence: Diligence; readonly random: Random },
): WorkReportContent[] {
  const { indicators, otherActivities, obstacles } = occupation;
  const topics = reportDays.map((_, place) => TURNS[place % TURNS.length]);
  return reportDays.map((day, place) => {
    const topic = topics[place];
    const indicator = topic === undefined ? undefined : indicators[topic];
    const trouble = random.chance(OBSTACLES_PERCENT) ? { obstacles: random.pick(obstacles) } : {};
    if (indicator === undefined) return { day, activity: random.pick(otherActivities), ...trouble };
    const share = topics.filter((other) => other === topic).length;
    const amount = amountOf(indicator, { share, diligence, random });
    return {
      day,
      activity: random.pick(indicator.activities).replace("{n}", shortNumberIn(amount, "id")),
      progress: { indicatorId: indicator.id, amount },
      ...trouble,
    };
  });
}

/** @param share the number of reports over which the month's part of a cumulative target is spread */
function amountOf(
  { target, isCumulative, polarity, unitOfMeasure }: DemoIndicator,
  { share, diligence, random }: { share: number; diligence: Diligence; random: Random },
): number {
  const achieved = (diligence.achievementPercent + random.integer(-10, 10)) / 100;
  if (isCumulative) return Math.max(1, Math.round(((target / MONTHS_OF_YEAR) * achieved) / share));
  if (polarity === "NEGATIF") return Math.max(1, Math.round(target * (2 - achieved)));
  const amount = Math.round(target * achieved);
  return unitOfMeasure === "%" ? Math.min(100, amount) : amount;
}
