import type { Operation } from "./operations.ts";

const ON_SCORECARD = "the live scorecard has the newest ones, and each report its own";
const CSV = "its figures are saved as a file from the round's screen";

/** Operations of staff that people have no screen for, each with why. A test requires a screen for every other one. */
export const WITHOUT_SCREEN: Partial<Record<Operation, string>> = {
  "GET /v1/award-rounds/{month}/fairness": CSV,
  "GET /v1/me/asked-help": ON_SCORECARD,
};
