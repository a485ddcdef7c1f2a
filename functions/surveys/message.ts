import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation-unit.ts";
import { SurveyResponseSchema } from "../../shared/domain/survey-response.ts";

export const SURVEY_QUEUE = "survey-responses";

/** The answers of one request, as they wait to be counted. */
export const SurveyMessageSchema = once(() =>
  z.object({
    /** What the sender was given; finds the answers of a receipt among dead letters. */
    receiptId: z.string(),
    unitId: UnitIdSchema(),
    receivedAt: z.iso.datetime(),
    responses: z.array(SurveyResponseSchema()).min(1),
  }),
);

export type SurveyMessage = z.infer<ReturnType<typeof SurveyMessageSchema>>;
