import fc from "fast-check";
import {
  type CountedResponse,
  isStraightLine,
  STANDING_SURVEY,
  type SurveyResponse,
} from "../../../shared/domain/surveys/answers/response.ts";

type Scores = SurveyResponse["scores"];

/** Nine digits as scores. */
export function scoresOf(row: string): Scores {
  const [U1 = 0, U2 = 0, U3 = 0, U4 = 0, U5 = 0, U6 = 0, U7 = 0, U8 = 0, U9 = 0] = Array.from(row, Number);
  return { U1, U2, U3, U4, U5, U6, U7, U8, U9 };
}

/** The first ten answers in the table published by Kabupaten Sekadau: index 78.89, B. */
export const SEKADAU = [
  "223434443",
  "332333323",
  "333443334",
  "224444343",
  "332333323",
  "333433334",
  "333333324",
  "343334434",
  "333333333",
  "323444443",
].map(scoresOf);

export const anyScores = fc.stringMatching(/^[1-4]{9}$/).map(scoresOf);

/** An answer whose id is a UUID derived from a number: the same number is the same answer. */
export function answer(number: number, of: Scores = SEKADAU[number % 10] as Scores): SurveyResponse {
  const tail = number.toString(16).padStart(12, "0");
  return { responseId: `0d5a9f63-8f43-4f0b-9d2a-${tail}`, scores: of, channel: "KIOSK" };
}

/** The same as it is stored. */
export function counted(scores: Scores, overrides: Partial<CountedResponse> = {}): CountedResponse {
  return {
    ...answer(0, scores),
    ...STANDING_SURVEY,
    unitId: "DUKCAPIL",
    day: "2026-03-17",
    receivedAt: "2026-03-17T02:00:00.000Z",
    isLate: false,
    flags: isStraightLine(scores) ? ["STRAIGHT_LINE"] : [],
    ...overrides,
  };
}
