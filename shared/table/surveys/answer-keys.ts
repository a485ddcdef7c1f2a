import type { AnsweredSurvey, CountedResponse } from "../../domain/surveys/answers/response.ts";
import * as items from "../items.ts";
import type { Key, Range } from "../keys.ts";
import type { SurveyMonth } from "./items.ts";

/** Key of an edition's counters of a month. */
export function surveyMonthKey(
  { unitId, surveyId, edition }: AnsweredSurvey,
  month: string,
): Key<SurveyMonth> {
  return items.surveyMonth.key(unitId, month, surveyId, edition);
}

/** Key of a day's counters: of answers that named a service point, or of those that named none. */
export function surveyDayKey({ unitId, surveyId, edition }: AnsweredSurvey, day: string, point?: string) {
  if (point === undefined) return items.surveyDay.key(unitId, surveyId, edition, day);
  return items.surveyPointDay.key(unitId, surveyId, edition, day, point);
}

/** Key under which an answer counts once. */
export function surveyResponseKey({ unitId, surveyId, responseId }: CountedResponse): Key<CountedResponse> {
  const id = responseId.toLowerCase();
  return items.surveyResponse.key(unitId, surveyId, id.slice(-1), id);
}

/** Every answer to a survey, as sixteen ranges. */
export function surveyResponses({
  unitId,
  surveyId,
}: Omit<AnsweredSurvey, "edition">): readonly Range<CountedResponse>[] {
  return Array.from("0123456789abcdef", (digit) => items.surveyResponse.range(unitId, surveyId, digit));
}
