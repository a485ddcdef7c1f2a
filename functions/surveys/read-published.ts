import { publicFollowUp } from "../../shared/domain/surveys/follow-up.ts";
import { publishedOutcome, rankPublications } from "../../shared/domain/surveys/results/publication.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { SurveyLists } from "../../shared/table/surveys/city-lists.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import { resultCsv } from "./result-csv.ts";
import type { surveyResultRoutes } from "./results-contract.ts";

interface Deps {
  readonly planned: SurveyRepository;
}

export async function readPublishedResult(
  { params: { surveyId } }: Input<typeof surveyResultRoutes.publishedResult>,
  { planned }: Deps,
) {
  const survey = await planned.get(surveyId);
  const outcome = publishedOutcome(survey);
  const { name } = await planned.unit(survey.unitId);
  const followUps = survey.followUps.map(publicFollowUp);
  return { ...outcome, unitName: name, followUps };
}

export async function publishedAsCsv(
  { params: { surveyId } }: Input<typeof surveyResultRoutes.publishedCsv>,
  { planned }: Deps,
) {
  return resultCsv(publishedOutcome(await planned.get(surveyId)));
}

export async function listPublications(
  { query: { year, unitId } }: Input<typeof surveyResultRoutes.publications>,
  { ofCity, units }: { readonly ofCity: SurveyLists; readonly units: UnitRepository },
) {
  const all = rankPublications(await ofCity.publications(year));
  const shown = all.filter((one) => unitId === undefined || one.unitId === unitId);
  const known = await units.findMany([...new Set(shown.map((one) => one.unitId))]);
  const names = new Map(known.map((unit) => [unit?.id, unit?.name]));
  return {
    items: shown.map((one) => ({ ...one, unitName: names.get(one.unitId) ?? one.unitId })),
    ranked: all.filter(({ rank }) => rank !== undefined).length,
  };
}
