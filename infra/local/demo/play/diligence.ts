import type { Random } from "../data/random.ts";

/** How somebody works. */
export interface Diligence {
  /** The percentage of working days with a report. */
  readonly reportsPercent: number;
  /** The percentage of reports that the rater returns at first. */
  readonly returnedPercent: number;
  /** What they achieve, in percent of the plan. */
  readonly achievementPercent: number;
}

/** Most people are reliable, some outstanding, a few struggle: who is which is left to chance. */
export function drawDiligence(random: Random): Diligence {
  const [reports, returned, achievement] = random.pick([
    [86, 2, 112],
    [76, 4, 106],
    [70, 6, 100],
    [66, 6, 98],
    [62, 8, 95],
    [59, 9, 92],
    [55, 10, 88],
    [50, 12, 84],
    [44, 14, 78],
    [28, 22, 62],
  ]);
  const vary = (percent: number, by: number) => percent + random.integer(-by, by);
  return {
    reportsPercent: vary(reports ?? 0, 6),
    returnedPercent: vary(returned ?? 0, 2),
    achievementPercent: vary(achievement ?? 0, 8),
  };
}
