import type { Random } from "../data/random.ts";

/** How somebody works. */
export interface Diligence {
  /** Of a hundred working days, those with a report. */
  readonly reportsPercent: number;
  /** Of a hundred reports, those that the rater gives back first. */
  readonly returnedPercent: number;
  /** What they achieve of a hundred that the plan asks for. */
  readonly achievementPercent: number;
}

/** Most people are reliable, some outstanding, a few struggle: who is which follows from chance alone. */
export function drawDiligence(random: Random): Diligence {
  const [reports, returned, achievement] = random.pick([
    [82, 2, 112],
    [72, 4, 106],
    [64, 6, 100],
    [62, 6, 98],
    [58, 8, 95],
    [55, 9, 92],
    [50, 10, 88],
    [46, 12, 84],
    [42, 14, 78],
    [28, 22, 62],
  ]);
  const vary = (percent: number, by: number) => percent + random.integer(-by, by);
  return {
    reportsPercent: vary(reports ?? 0, 6),
    returnedPercent: vary(returned ?? 0, 2),
    achievementPercent: vary(achievement ?? 0, 8),
  };
}
