import * as z from "zod";
import { named } from "../../once.ts";
import { PointCodeSchema } from "../points/code.ts";
import { AnsweredSurveySchema, ChoicesSchema, SurveyResponseSchema } from "./response.ts";

export const SURVEY_QUEUE = "survey-responses";

/** The answers of one request, queued to be counted. */
export const SurveyMessageSchema = /* @__PURE__ */ named("SurveyMessage", () =>
  AnsweredSurveySchema().extend({
    /** The sender's receipt; finds its answers among dead letters. */
    receiptId: z.string(),
    receivedAt: z.iso.datetime(),
    /** Received after the end of the survey. */
    isLate: z.boolean(),
    /** The service point whose code led to the survey. */
    point: PointCodeSchema().optional(),
    /** Mark of the sending device, for this survey and day only; not stored with the answers. */
    deviceMark: z.string().optional(),
    /** The hash that counts the sender's network within the hour; not stored with the answers. */
    network: z.string().optional(),
    responses: z.array(SurveyResponseSchema().extend({ choices: ChoicesSchema().optional() })).min(1),
  }),
);

export type SurveyMessage = z.infer<ReturnType<typeof SurveyMessageSchema>>;
