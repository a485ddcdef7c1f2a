import { AWARD } from "./award.ts";
import { CALIBRATION } from "./calibration.ts";
import { COLLEAGUE_FEEDBACK } from "./colleague-feedback.ts";
import { DISCIPLINE } from "./discipline.ts";
import { INCENTIVE } from "./incentive.ts";
import { MATRIX } from "./matrix.ts";
import { MONTH_SCORE } from "./month-score.ts";
import { OBJECTION } from "./objection.ts";
import type { Rule } from "./rules.ts";
import type { ExplainerText } from "./text.ts";

/** What the product says of each rule, until a city says it in its own words. */
export const DEFAULT_EXPLAINERS: Readonly<Record<Rule, ExplainerText>> = {
  MONTH_SCORE,
  MATRIX,
  CALIBRATION,
  OBJECTION,
  COLLEAGUE_FEEDBACK,
  DISCIPLINE,
  INCENTIVE,
  AWARD,
};
