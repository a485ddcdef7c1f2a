import { SATISFACTION_ELEMENTS } from "../../../../shared/domain/rules/satisfaction-index.ts";
import type { SurveyResponse } from "../../../../shared/domain/surveys/answers/response.ts";
import type { Random } from "../data/random.ts";
import {
  ELEMENT_BIAS,
  PUBLISHED_ROWS,
  PUBLISHED_ROWS_UNIT,
  SERVICE_MOODS,
  type ServiceMood,
} from "../data/service-moods.ts";
import { unitIdNamed } from "../data/units.ts";
import type { Days } from "./days.ts";
import type { Scene } from "./scene.ts";

const CHANNELS = ["WEB", "MOBILE", "MOBILE", "KIOSK", "KIOSK", "PAPER"] as const;
const COMMENTS_PERCENT = 6;

/** How far a visitor's score may lie from the mood, in hundredths. */
const SPREAD = 110;

interface Of {
  readonly days: Days;
  readonly random: Random;
  /** Puts the city's own places into a text. */
  readonly local: (text: string) => string;
}

/** Citizens' answers to the satisfaction survey, unit by unit and day by day. */
export function surveyScenes({ days, random, local }: Of): Scene[] {
  const daysOfMonth = days.working.slice(0, days.workingOfMonth);
  const answered = SERVICE_MOODS.flatMap((mood) => {
    const unitId = unitIdNamed(mood.unit);
    const comments = mood.comments.map(local);
    return daysOfMonth.map((day) => {
      const count = random.integer(1, mood.answersADay);
      const responses = Array.from({ length: count }, () => drawAnswer({ ...mood, comments }, random));
      return answerScene(unitId, days.at(day, "13:00"), responses);
    });
  });
  const [, , day = ""] = daysOfMonth;
  const responses = PUBLISHED_ROWS.map(
    (row): SurveyResponse => ({
      responseId: uuidOf(random),
      scores: scoresOf((place) => Number(row[place])),
      channel: "PAPER",
    }),
  );
  return [...answered, answerScene(unitIdNamed(PUBLISHED_ROWS_UNIT), days.at(day, "13:00"), responses)];
}

function answerScene(unitId: string, at: number, responses: readonly SurveyResponse[]): Scene {
  return {
    at,
    async perform(api) {
      await api.post(`/v1/public/units/${unitId}/survey-responses`, { body: { responses } });
    },
  };
}

function drawAnswer({ mood, comments }: ServiceMood, random: Random): SurveyResponse {
  const visitor = mood + random.integer(-SPREAD / 2, SPREAD / 2);
  return {
    responseId: uuidOf(random),
    scores: scoresOf((_, element) => {
      const felt = visitor + ELEMENT_BIAS[element] + random.integer(-SPREAD / 2, SPREAD / 2);
      return Math.min(4, Math.max(1, Math.round(felt / 100)));
    }),
    channel: random.pick(CHANNELS),
    ...(random.chance(COMMENTS_PERCENT) && { comment: random.pick(comments) }),
  };
}

function scoresOf(
  score: (place: number, element: keyof SurveyResponse["scores"]) => number,
): SurveyResponse["scores"] {
  const entries = SATISFACTION_ELEMENTS.map(({ code }, place) => [code, score(place, code)]);
  return Object.fromEntries(entries) as SurveyResponse["scores"];
}

/** A UUID (marked as version 4) that is the same on every run. */
function uuidOf(random: Random): string {
  const hex = random.identifier().toLowerCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
