import * as z from "zod";
import { once } from "../../once.ts";
import { PointCodeSchema } from "../points/point-code.ts";
import { AnsweredSurveySchema, ChoicesSchema, SurveyResponseSchema } from "./response.ts";

export const SURVEY_QUEUE = "survey-responses";

/** The answers of one request, as they wait to be counted. */
export const SurveyMessageSchema = once(() =>
  AnsweredSurveySchema().extend({
    /** What the sender was given; finds the answers of a receipt among dead letters. */
    receiptId: z.string(),
    receivedAt: z.iso.datetime(),
    /** Received after the end of the survey. */
    isLate: z.boolean(),
    /** The service point whose code led to the survey. */
    point: PointCodeSchema().optional(),
    /** Of the device that sent the answers, for this survey and this day alone; it is not stored with them. */
    deviceMark: z.string().optional(),
    /** What the sender's network is counted by within the hour; it is not stored with the answers. */
    network: z.string().optional(),
    responses: z.array(SurveyResponseSchema().extend({ choices: ChoicesSchema().optional() })).min(1),
  }),
);

export type SurveyMessage = z.infer<ReturnType<typeof SurveyMessageSchema>>;
