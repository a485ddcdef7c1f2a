import * as z from "zod";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { freeText } from "../free-text.ts";
import { named, once } from "../once.ts";

const Line = /* @__PURE__ */ once(() => freeText().min(3).max(300));

/** A survey's own question besides the nine: multiple choice, so that it can be counted. */
const OwnQuestionSchema = /* @__PURE__ */ named("OwnQuestion", () =>
  z.strictObject({
    id: z.string().regex(/^Q[1-8]$/),
    text: Line(),
    choices: z.array(freeText().min(1).max(100)).min(2).max(5),
  }),
);

/** The questions of a survey. The nine elements are always asked; they may be worded for the service, but not left out. */
export const QuestionsSchema = /* @__PURE__ */ named("Questions", () =>
  z.strictObject({
    wording: z
      .strictObject({
        U1: Line(),
        U2: Line(),
        U3: Line(),
        U4: Line(),
        U5: Line(),
        U6: Line(),
        U7: Line(),
        U8: Line(),
        U9: Line(),
      })
      .partial()
      .optional(),
    own: z
      .array(OwnQuestionSchema())
      .max(8)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
        params: {
          id: "Setiap pertanyaan harus bernomor sendiri.",
          en: "Each question needs its own id.",
        },
      }),
  }),
);

export type SurveyQuestions = z.infer<ReturnType<typeof QuestionsSchema>>;

/** HR's decisions about a survey. */
export const SurveyPlanSchema = /* @__PURE__ */ named("SurveyPlan", () =>
  z.strictObject({
    /** The kind of service, as citizens call it. */
    service: freeText().min(3).max(120),
    /** Language of the questions: BCP 47. */
    language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
    opensOn: EnteredDaySchema(),
    /** Its last local day. */
    endsOn: EnteredDaySchema(),
    /** Users of the service in the period, to judge the sample by. */
    population: z.int().min(1).max(100_000_000).optional(),
    questions: QuestionsSchema(),
  }),
);

export type SurveyPlan = z.infer<ReturnType<typeof SurveyPlanSchema>>;
