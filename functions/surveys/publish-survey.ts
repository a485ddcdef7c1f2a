import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import {
  completeFollowUp as complete,
  publishSurvey as publish,
} from "../../shared/domain/surveys/closing.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { staffSurveyRoutes } from "./contract.ts";

interface Deps {
  readonly planned: SurveyRepository;
  readonly city: CityFacts;
}

/** Publishes the result with its follow-up plan, whose deadlines run from now on. */
export async function publishSurvey(
  { params: { surveyId }, body, principal, at }: Input<typeof staffSurveyRoutes.publishSurvey>,
  { planned, city }: Deps,
) {
  const survey = await planned.edit(surveyId);
  const zone = city.timeZone;
  const stamp = { by: principal.id, at, day: localDay(at, zone), zone };
  return planned.commit(publish(survey, body.followUps, stamp));
}

export async function completeFollowUp(
  { params, body, principal, at }: Input<typeof staffSurveyRoutes.completeFollowUp>,
  { planned }: Deps,
) {
  const survey = await planned.edit(params.surveyId);
  return planned.commit(complete(survey, params.number, { report: body.report, by: principal.id, at }));
}
