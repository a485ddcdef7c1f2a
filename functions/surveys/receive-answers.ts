import type { CityFacts } from "../../shared/domain/city.ts";
import { requirePoint, takeAnswers } from "../../shared/domain/surveys/answers/answering.ts";
import { requireNetworkAllowed } from "../../shared/domain/surveys/answers/repetition.ts";
import { STANDING_SURVEY } from "../../shared/domain/surveys/answers/response.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import { type Handing, handOver } from "./hand-over-answers.ts";
import { pickAnswers } from "./pick-answers.ts";
import type { publicSurveyRoutes } from "./public-contract.ts";

interface Deps extends Handing {
  readonly planned: SurveyRepository;
  readonly city: CityFacts;
}

/** Accepts answers to the unit's standing survey. */
export async function receiveAnswers(
  { params: { unitId }, body, source, at }: Input<typeof publicSurveyRoutes.answer>,
  deps: Deps,
) {
  const network = await deps.networks.hashOf(source, at);
  const { point, barred } = await deps.planned.unitAsked(unitId, { point: body.point, network, at });
  requireNetworkAllowed(barred, at);
  requirePoint(body.point, point, { unitId });
  return handOver(
    { ...STANDING_SURVEY, unitId, isLate: false, network },
    { ...body, ...pickAnswers(body.responses) },
    at,
    deps,
  );
}

/** Accepts answers to a planned survey. */
export async function receiveSurveyAnswers(
  { params: { surveyId }, body, source, at }: Input<typeof publicSurveyRoutes.answerSurvey>,
  deps: Deps,
) {
  const network = await deps.networks.hashOf(source, at);
  const asked = { point: body.point, network, at };
  const { survey, point, barred } = await deps.planned.surveyAsked(surveyId, asked);
  requireNetworkAllowed(barred, at);
  requirePoint(body.point, point, survey);
  const { isLate } = takeAnswers(survey, body.edition, { at, zone: deps.city.timeZone });
  const answered = { surveyId, unitId: survey.unitId, edition: body.edition, isLate, network };
  const picked = pickAnswers(body.responses, { survey, edition: body.edition });
  return { ...(await handOver(answered, { ...body, ...picked }, at, deps)), isLate };
}
