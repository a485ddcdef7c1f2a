import * as z from "zod";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import type { ServicePoint } from "../points/service-point.ts";

const ScoreSchema = /* @__PURE__ */ named("SurveyScore", () => z.int().min(1).max(4));

/** One answer's score of each element. @source PermenPANRB 14/2017: 1 Tidak baik to 4 Sangat baik, nine elements */
const ScoresSchema = /* @__PURE__ */ named("Scores", () =>
  z.strictObject({
    U1: ScoreSchema(),
    U2: ScoreSchema(),
    U3: ScoreSchema(),
    U4: ScoreSchema(),
    U5: ScoreSchema(),
    U6: ScoreSchema(),
    U7: ScoreSchema(),
    U8: ScoreSchema(),
    U9: ScoreSchema(),
  }),
);

export type Scores = z.infer<ReturnType<typeof ScoresSchema>>;

export const CHANNELS = ["WEB", "MOBILE", "KIOSK", "PAPER"] as const;

/** One citizen's answer to the satisfaction survey (SKM). It does not identify who answered. */
export const SurveyResponseSchema = /* @__PURE__ */ named("SurveyResponse", () =>
  z.strictObject({
    /** The sender's own id of the answer: it counts once for a survey, however often it is sent. */
    responseId: z.uuid(),
    scores: ScoresSchema(),
    /** Empty if there is none. */
    comment: freeText().max(1_000).optional(),
    channel: z.enum(CHANNELS),
  }),
);

export type SurveyResponse = z.infer<ReturnType<typeof SurveyResponseSchema>>;

/** Choices of a survey's own questions, by the question's id; the first choice is 1. */
export const ChoicesSchema = /* @__PURE__ */ named("Choices", () =>
  z.record(z.string().regex(/^Q\d\d?$/), z.int().min(1).max(5)),
);

/** Flags on an answer. It still counts: readers of the result decide what to make of it. */
export const RESPONSE_FLAGS = ["STRAIGHT_LINE", "REPEATED", "MANY_OF_DEVICE"] as const;
export type ResponseFlag = (typeof RESPONSE_FLAGS)[number];

/** The survey every unit has without planning one: the regulation's nine questions, always open. */
export const STANDING_SURVEY = { surveyId: "UMUM", edition: 1 } as const;

/** The survey and edition that an answer belongs to. */
export const AnsweredSurveySchema = /* @__PURE__ */ named("AnsweredSurvey", () =>
  z.object({
    unitId: UnitIdSchema(),
    surveyId: z.string().regex(/^(UMUM|[0-9a-z]{20})$/),
    /** The edition of its questions. */
    edition: z.int().min(1),
  }),
);

export type AnsweredSurvey = z.infer<ReturnType<typeof AnsweredSurveySchema>>;

/** An answer as stored, with its survey. */
export interface CountedResponse extends SurveyResponse, AnsweredSurvey {
  readonly choices?: z.infer<ReturnType<typeof ChoicesSchema>> | undefined;
  /** The service point whose code led to the survey. */
  readonly point?: ServicePoint["code"] | undefined;
  /** The local day for which it counts: `countedDay`. */
  readonly day: string;
  readonly receivedAt: string;
  /** Received after the end of the survey: stored, and only counted as late. */
  readonly isLate: boolean;
  readonly flags: readonly ResponseFlag[];
}

/** Whether all nine elements got the same score. */
export function isStraightLine({ U1, ...others }: Scores): boolean {
  return Object.values(others).every((score) => score === U1);
}
