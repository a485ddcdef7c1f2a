import * as z from "zod";
import { named } from "../once.ts";

/** What a city requires of a year of training, in lesson hours (JP) by kind of employee. */
export const TrainingPolicySchema = /* @__PURE__ */ named("TrainingPolicy", () =>
  z.strictObject({
    /**
     * Hours required per year: 20 to 200 for a PNS, 0 to 200 for a PPPK; 0 requires none.
     * @source PP 11/2017 and PP 17/2020: at least 20 for a PNS; more, and any for a PPPK, is a policy choice
     */
    requiredHours: z.strictObject({
      PNS: z.int().min(20).max(200),
      PPPK: z.int().min(0).max(200),
      PPPK_PARUH_WAKTU: z.int().min(0).max(200),
    }),
    /**
     * Hours beyond this are recorded but not counted; at most 400, no limit if absent.
     * @source up to 24 for a PPPK in practice; the others are policy choices
     */
    maximumHours: z.strictObject({
      PPPK: z.int().min(1).max(400).optional(),
      PPPK_PARUH_WAKTU: z.int().min(1).max(400).optional(),
      PNS: z.int().min(20).max(400).optional(),
    }),
  }),
);

export type TrainingPolicy = z.infer<ReturnType<typeof TrainingPolicySchema>>;

/** Used by cities that have decided nothing. */
export const TRAINING_POLICY_DEFAULTS: TrainingPolicy = {
  requiredHours: { PNS: 20, PPPK: 0, PPPK_PARUH_WAKTU: 0 },
  maximumHours: { PPPK: 24, PPPK_PARUH_WAKTU: 24 },
};
