import type { Survey, SurveyEvent } from "../../surveys/survey.ts";
import { type News, NOBODY, telling } from "./news.ts";

export const surveyNews = /* @__PURE__ */ telling<Survey, SurveyEvent>({
  SURVEY_PLANNED: NOBODY,
  SURVEY_REVISED: NOBODY,
  SURVEY_FROZEN: NOBODY,
  // Those who owe follow-ups find them among their own.
  SURVEY_PUBLISHED: NOBODY,
  FOLLOW_UP_COMPLETED: NOBODY,
  FOLLOW_UP_MISSED: NOBODY,
  FOLLOW_UPS_HANDED_ON: takenOver,
});

/** To whoever owns follow-ups of a leaver by now, with the nearest of their deadlines: one entry for each survey. */
function takenOver({ id, followUps }: Survey, { data }: SurveyEvent): readonly News[] {
  const { numbers, toNip } = data ?? {};
  if (typeof toNip !== "string" || !Array.isArray(numbers)) return [];
  const [until = ""] = followUps
    .filter(({ number }) => numbers.includes(number))
    .map(({ dueAt }) => dueAt)
    .toSorted();
  return [{ to: toNip, kind: "SURVEY_FOLLOW_UPS_TAKEN_OVER", about: { surveyId: id }, facts: { until } }];
}
