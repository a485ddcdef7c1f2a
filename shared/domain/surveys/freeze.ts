import * as z from "zod";
import { named } from "../once.ts";

/** A survey after its end: the counters that its result follows from, and how it is computed. */
export const FrozenSurveySchema = /* @__PURE__ */ named("FrozenSurvey", () =>
  z.object({
    at: z.string(),
    weighting: z.enum(["EXACT", "W0111", "W011"]),
    policyVersion: z.string(),
    /** The counters of each edition with answers. */
    editions: z.array(z.object({ number: z.int(), counters: z.record(z.string(), z.int()) })),
    /** The previous result for the same service. */
    previous: z
      .object({
        surveyId: z.string(),
        endsOn: z.string(),
        ikm: z.number(),
        lower: z.number(),
        upper: z.number(),
      })
      .optional(),
  }),
);

export type FrozenSurvey = z.infer<ReturnType<typeof FrozenSurveySchema>>;
