import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import {
  isOpenOn,
  openQuestionnaire,
  standingQuestionnaire,
} from "../../shared/domain/surveys/answers/answering.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ServicePointRepository } from "../../shared/table/surveys/service-points.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { publicSurveyRoutes } from "./public-contract.ts";

interface Deps {
  readonly planned: SurveyRepository;
  readonly points: ServicePointRepository;
  readonly city: CityFacts;
}

/** Where a poster's code leads today. */
export async function readServicePoint(
  { params: { code }, at }: Input<typeof publicSurveyRoutes.servicePoint>,
  { points, planned, city }: Deps,
) {
  const { unitId, service, name } = await points.get(code);
  const [unit, all] = await Promise.all([planned.unit(unitId), planned.ofUnit(unitId)]);
  const day = localDay(at, city.timeZone);
  const open = all.find((survey) => survey.service === service && isOpenOn(survey, day));
  const questionnaire = open ? openQuestionnaire(open) : standingQuestionnaire();
  return { unitId, unitName: unit.name, pointName: name, questionnaire };
}

export async function readQuestionnaire(
  { params: { surveyId } }: Input<typeof publicSurveyRoutes.questionnaire>,
  { planned }: Deps,
) {
  return openQuestionnaire(await planned.get(surveyId));
}
