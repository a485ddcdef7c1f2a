import * as z from "zod";
import { WorkingDaysSchema } from "../calendar/limits.ts";
import { named } from "../once.ts";

/** What a city decides about its employees' part in decisions. */
export const ParticipationPolicySchema = /* @__PURE__ */ named("ParticipationPolicy", () =>
  z.strictObject({
    /** Working days after a consultation's close in which its officials answer every proposal. Policy choice. */
    answerWorkingDays: WorkingDaysSchema(),
    /** Working days in which a head answers a suggestion to an indicator of the unit. Policy choice. */
    suggestionWorkingDays: WorkingDaysSchema(),
    /** Days after the answer when it falls due to say what came of it, 30 to 1,095. Policy choice. */
    outcomeDays: z.int().min(30).max(1_095),
    /** Working days in which to say so. Policy choice. */
    outcomeWorkingDays: WorkingDaysSchema(),
    /** The longest time that a consultation is open, in days, 1 to 366. Policy choice. */
    longestOpenDays: z.int().min(1).max(366),
    /** Of an anonymous consultation nothing is shown that rests on fewer voices, 3 to 50: a few would be guessed. Policy choice. */
    leastVoices: z.int().min(3).max(50),
    /**
     * For how many days after its close it is kept what employees said in a consultation, and that they did, 90 to 3,650. Documents,
     * official answers and counts stay. Policy choice, from UU 27/2022.
     */
    voicesKeptDays: z.int().min(90).max(3_650),
  }),
);

export type ParticipationPolicy = z.infer<ReturnType<typeof ParticipationPolicySchema>>;

/** Used by cities that have decided nothing. @source policy choice */
export const PARTICIPATION_POLICY_DEFAULTS: ParticipationPolicy = {
  answerWorkingDays: 10,
  suggestionWorkingDays: 10,
  outcomeDays: 365,
  outcomeWorkingDays: 20,
  longestOpenDays: 90,
  leastVoices: 5,
  voicesKeptDays: 730,
};
