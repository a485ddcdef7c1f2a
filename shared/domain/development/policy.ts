import * as z from "zod";
import { named } from "../once.ts";

/** From which findings of the last twelve months a city takes it that somebody needs to develop. @source policy choices */
export const DevelopmentPolicySchema = /* @__PURE__ */ named("DevelopmentPolicy", () =>
  z.strictObject({
    /** An observation whose score is below this shows a gap; basis points, 1 to 10,000. */
    observedBelowBasisPoints: z.int().min(1).max(10_000),
    /** Complaints of the unit answered late from which they show a gap, 1 to 1,000. */
    lateComplaintsFrom: z.int().min(1).max(1_000),
    /** An element of satisfaction below this shows a gap of the unit; hundredths of the index, 2,500 to 10,000. */
    satisfiedFromHundredths: z.int().min(2_500).max(10_000),
    /** Answers from which an element of satisfaction says anything, 30 to 10,000. */
    answersFrom: z.int().min(30).max(10_000),
  }),
);

export type DevelopmentPolicy = z.infer<ReturnType<typeof DevelopmentPolicySchema>>;

/** Used by cities that have decided nothing. @source PermenPANRB 14/2017: an index from 76.61 on is good (B) */
export const DEVELOPMENT_POLICY_DEFAULTS: DevelopmentPolicy = {
  observedBelowBasisPoints: 5_000,
  lateComplaintsFrom: 3,
  satisfiedFromHundredths: 7_661,
  answersFrom: 30,
};
