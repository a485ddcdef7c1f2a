import { once } from "../../../shared/domain/once.ts";
import {
  ChoicesSchema,
  STANDING_SURVEY,
  SurveyResponseSchema,
} from "../../../shared/domain/surveys/answers/response.ts";
import { readForm } from "../../../shared/pages/form/read-form.ts";
import { Refused } from "../../../shared/pages/refused.ts";
import { EDITION_FIELD, SURVEY_FIELD, UNIT_FIELD } from "./questionnaire-fields.ts";
import type { SurveyApi } from "./survey-api.ts";

const Answer = /* @__PURE__ */ once(() =>
  SurveyResponseSchema().extend({ choices: ChoicesSchema().optional() }),
);

/**
 * Sends what a form holds to the survey that it asked about.
 * @returns whether it came after the survey's end
 * @throws Refused with its errors by the form's own fields
 */
export async function sendAnswer(
  form: URLSearchParams,
  point: string | undefined,
  api: SurveyApi,
): Promise<{ readonly isLate: boolean }> {
  // Where nothing was answered, each question is named as missing.
  const response = { scores: {}, ...(readForm(Answer(), form) as object) };
  const deviceId = form.get("deviceId") ?? "";
  const shared = { ...(point && { point }), ...(deviceId && { deviceId }), responses: [response] };
  const surveyId = form.get(SURVEY_FIELD) ?? "";
  try {
    if (surveyId === STANDING_SURVEY.surveyId) {
      await api.answer({ params: { unitId: form.get(UNIT_FIELD) ?? "" }, body: shared });
      return { isLate: false };
    }
    const edition = Number(form.get(EDITION_FIELD));
    const { isLate } = await api.answerSurvey({ params: { surveyId }, body: { edition, ...shared } });
    return { isLate };
  } catch (error) {
    throw error instanceof Refused ? byField(error) : error;
  }
}

function byField({ problem }: Refused): Refused {
  const errors = problem.errors?.map((error) => ({
    ...error,
    field: error.field.replace(/^body\.responses\.0\.?/, "body."),
  }));
  return new Refused({ ...problem, ...(errors && { errors }) });
}
