import { standingQuestionnaire } from "../../../shared/domain/surveys/answers/answering.ts";
import { STANDING_SURVEY } from "../../../shared/domain/surveys/answers/response.ts";
import type { Again } from "../../../shared/pages/form-page.ts";
import { Refused } from "../../../shared/pages/refused.ts";
import { EDITION_FIELD, SURVEY_FIELD } from "./questionnaire-fields.ts";
import type { Questionnaire, SurveyApi } from "./survey-api.ts";

/**
 * What a citizen is asked: the newest questions; to one who has begun, still those that were begun, whatever has changed since,
 * so that each answer stays with its question.
 */
export async function askedOf(
  newest: Questionnaire,
  again: Again | undefined,
  api: SurveyApi,
): Promise<Questionnaire> {
  const surveyId = again?.typed.get(SURVEY_FIELD) ?? newest.surveyId;
  const edition = again?.typed.get(EDITION_FIELD) ?? String(newest.edition);
  if (surveyId === newest.surveyId && edition === String(newest.edition)) return newest;
  if (surveyId === STANDING_SURVEY.surveyId) return standingQuestionnaire();
  try {
    return await api.questionnaire({ params: { surveyId }, query: { edition } });
  } catch (error) {
    if (error instanceof Refused) return newest;
    throw error;
  }
}
