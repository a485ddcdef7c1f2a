/** Rules of evaluation that are explained, in the order in which one reads them. */
export const RULES = [
  "MONTH_SCORE",
  "MATRIX",
  "COLLEAGUE_FEEDBACK",
  "OBJECTION",
  "CALIBRATION",
  "DISCIPLINE",
  "INCENTIVE",
  "AWARD",
] as const;

export type Rule = (typeof RULES)[number];
