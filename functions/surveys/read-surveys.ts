import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { firstDayUnshown } from "../../shared/domain/surveys/answers/counted-day.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import { answersByDays } from "../../shared/domain/surveys/results/answer-days.ts";
import { previousOf, surveyOutcome } from "../../shared/domain/surveys/results/outcome.ts";
import { publishedSurvey } from "../../shared/domain/surveys/results/publication.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { SurveyLists } from "../../shared/table/surveys/city-lists.ts";
import type { SurveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { staffSurveyRoutes } from "./contract.ts";

interface OfCity {
  readonly ofCity: SurveyLists;
}

interface Deps {
  readonly planned: SurveyRepository;
  readonly surveys: SurveyResponseRepository;
  readonly city: CityWith<{ surveys: SurveyPolicy }>;
}

export async function listUnitSurveys(
  { params: { unitId } }: Input<typeof staffSurveyRoutes.unitSurveys>,
  { planned }: Deps,
) {
  return { items: await planned.ofUnit(unitId) };
}

export async function listUnpublishedSurveys(
  { query }: Input<typeof staffSurveyRoutes.unpublishedSurveys>,
  { ofCity }: OfCity,
) {
  return ofCity.unpublished(query);
}

export async function listPublishedSurveys(
  { query: { year, ...page } }: Input<typeof staffSurveyRoutes.publishedSurveys>,
  { ofCity }: OfCity,
) {
  const { items, cursor } = await ofCity.published(year, page);
  return { items: items.map(publishedSurvey), cursor };
}

export async function readSurvey(
  { params: { surveyId } }: Input<typeof staffSurveyRoutes.survey>,
  { planned }: Deps,
) {
  return planned.get(surveyId);
}

export async function listMyFollowUps(
  { principal }: Input<typeof staffSurveyRoutes.myFollowUps>,
  { planned }: Deps,
) {
  return { items: await planned.followUpsOf(principal.id) };
}

/** Live while the survey runs; afterwards as it was frozen. */
export async function readSurveyResult(
  { params: { surveyId }, at }: Input<typeof staffSurveyRoutes.surveyResult>,
  { planned, city }: Deps,
) {
  const survey = await planned.get(surveyId);
  if (survey.frozen !== undefined) return surveyOutcome(survey);
  const showing = { before: firstDayUnshown(at, city.timeZone), isFinal: false };
  const [editions, all] = await Promise.all([
    planned.counters(survey, showing),
    planned.ofUnit(survey.unitId),
  ]);
  const { weighting } = policyOn(city, survey.endsOn).surveys;
  return surveyOutcome(survey, { editions, weighting, previous: previousOf(survey, all) });
}

export async function listSurveyDays(
  { params: { surveyId }, query: { month }, at }: Input<typeof staffSurveyRoutes.surveyDays>,
  { planned, surveys, city }: Deps,
) {
  const { unitId, editions } = await planned.get(surveyId);
  const edition = { unitId, surveyId, edition: editions.length };
  return { items: answersByDays(await surveys.cells(edition, month, firstDayUnshown(at, city.timeZone))) };
}
