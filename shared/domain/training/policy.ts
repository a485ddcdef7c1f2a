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
    /** How attendance of a session is noted and settled. @source policy choice */
    attendance: z.strictObject({
      /** The share of its meetings that counts as having attended; basis points, 1 to 10,000. */
      shareBasisPoints: z.int().min(1).max(10_000),
      /** For how many seconds the door shows one code; 30 to 600. */
      doorSeconds: z.int().min(30).max(600),
      /** Whether a sheet printed beforehand may hang at the door: its code is good for its meeting's whole day. */
      acceptsSheet: z.boolean(),
      /** Hours after its end in which the list may still be corrected; then the lesson hours are recorded. 1 to 720. */
      settledAfterHours: z.int().min(1).max(720),
      /** Days that its trainers get where nothing was noted by then; 1 to 60. */
      extraDays: z.int().min(1).max(60),
    }),
    /** How what a session brings is measured. @source policy choice */
    learning: z.strictObject({
      /** Minutes after its beginning in which the test before it may still be taken; 0 to 240. */
      lateMinutes: z.int().min(0).max(240),
      /** Days after its last in which participants take the test after it and judge it; 1 to 60. */
      answerDays: z.int().min(1).max(60),
      /** Fewer participants measured both times say nothing; 5 to 100. */
      leastPairs: z.int().min(5).max(100),
    }),
    /** Whether everybody sees what a session costs, rather than HR and the head of the city alone. @source policy choice */
    areCostsOpen: z.boolean(),
    /** Whether a session that goes beyond a budget is refused, or HR is told. @source policy choice */
    beyondBudget: z.enum(["WARN", "REFUSE"]),
  }),
);

export type TrainingPolicy = z.infer<ReturnType<typeof TrainingPolicySchema>>;

/** Used by cities that have decided nothing. */
export const TRAINING_POLICY_DEFAULTS: TrainingPolicy = {
  requiredHours: { PNS: 20, PPPK: 0, PPPK_PARUH_WAKTU: 0 },
  maximumHours: { PPPK: 24, PPPK_PARUH_WAKTU: 24 },
  attendance: {
    shareBasisPoints: 8_000,
    doorSeconds: 60,
    acceptsSheet: true,
    settledAfterHours: 24,
    extraDays: 7,
  },
  learning: { lateMinutes: 30, answerDays: 7, leastPairs: 5 },
  areCostsOpen: false,
  beyondBudget: "WARN",
};
