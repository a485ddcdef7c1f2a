import * as z from "zod";
import { named } from "../once.ts";
import { type Survey, SurveySchema } from "./survey.ts";

/** A survey that the city has not published yet, as its list has it. */
export const UnpublishedSurveySchema = /* @__PURE__ */ named("UnpublishedSurvey", () =>
  SurveySchema()
    .pick({ id: true, unitId: true, service: true, opensOn: true, endsOn: true, freezesAt: true })
    .extend({
      /** Running from its planning on, also before its first day; frozen: its result waits to be published. */
      state: z.enum(["RUNNING", "FROZEN"]),
    }),
);

export type UnpublishedSurvey = z.infer<ReturnType<typeof UnpublishedSurveySchema>>;

/** What the city's list says of a survey; undefined once it is published. */
export function unpublishedOf(survey: Survey): UnpublishedSurvey | undefined {
  const { id, unitId, service, opensOn, endsOn, freezesAt, state } = survey;
  if (state === "PUBLISHED") return undefined;
  return { id, unitId, service, opensOn, endsOn, freezesAt, state };
}
