import * as z from "zod";
import { named } from "../once.ts";

/** What a city decides about colleagues' feedback. */
export const FeedbackPolicySchema = /* @__PURE__ */ named("FeedbackPolicy", () =>
  z
    .strictObject({
      /**
       * Fewest givers (k), peers and subordinates together, for feedback to be shown, 3 to 10. Policy choice,
       * from UU 27/2022.
       */
      minimumGivers: z.int().min(3).max(10),
      /**
       * How many peers are asked about an employee a month, at most 20; 0 asks none. Where an employee has too few,
       * the rater's peers are asked as well. Policy choice.
       */
      peersAsked: z.int().min(0).max(20),
      /** How many subordinates are asked about an employee a month, at most 20; 0 asks none. Policy choice. */
      subordinatesAsked: z.int().min(0).max(20),
      /**
       * Local day of the following month, 2 to 28, from which feedback is shown: not the first, when some may
       * still be under way. Policy choice.
       */
      shownOnDay: z.int().min(2).max(28),
    })
    .refine(
      ({ minimumGivers, peersAsked, subordinatesAsked }) =>
        [peersAsked, subordinatesAsked].every((asked) => asked === 0 || asked >= minimumGivers),
      { error: "ask none of a group, or at least minimumGivers" },
    ),
);

export type FeedbackPolicy = z.infer<ReturnType<typeof FeedbackPolicySchema>>;

/** Used by cities that have decided nothing. */
export const FEEDBACK_POLICY_DEFAULTS: FeedbackPolicy = {
  minimumGivers: 3,
  peersAsked: 5,
  subordinatesAsked: 5,
  shownOnDay: 2,
};
