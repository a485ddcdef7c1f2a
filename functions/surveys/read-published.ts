import { refusals } from "../../shared/domain/refusal.ts";
import type { Survey } from "../../shared/domain/survey.ts";
import { followUpState } from "../../shared/domain/survey-follow-up.ts";
import { surveyOutcome } from "../../shared/domain/survey-outcome.ts";
import { rankPublications } from "../../shared/domain/survey-publication.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { SurveyRepository } from "../../shared/table/surveys.ts";
import { resultCsv } from "./result-csv.ts";
import type { surveyResultRoutes } from "./results-contract.ts";

interface Deps {
  readonly planned: SurveyRepository;
}

const refuse = refusals("survey", {
  "not-published": {
    kind: "not-found",
    id: "Hasil survei ini belum diumumkan.",
    en: "The result of this survey has not been published.",
  },
});

export async function readPublishedResult(
  { params: { surveyId } }: Input<typeof surveyResultRoutes.publishedResult>,
  { planned }: Deps,
) {
  const survey = await published(surveyId, planned);
  const { name } = await planned.unit(survey.unitId);
  const followUps = survey.followUps.map((followUp) => ({ ...followUp, state: followUpState(followUp) }));
  return { ...surveyOutcome(survey), unitName: name, publishedAt: survey.publishedAt ?? "", followUps };
}

export async function publishedAsCsv(
  { params: { surveyId } }: Input<typeof surveyResultRoutes.publishedCsv>,
  { planned }: Deps,
) {
  return resultCsv(surveyOutcome(await published(surveyId, planned)));
}

export async function listPublications(
  { query: { year, unitId } }: Input<typeof surveyResultRoutes.publications>,
  { planned }: Deps,
) {
  const ranked = rankPublications(await planned.publications(year));
  return { items: ranked.filter((one) => unitId === undefined || one.unitId === unitId) };
}

async function published(surveyId: string, planned: SurveyRepository): Promise<Survey> {
  const survey = await planned.get(surveyId);
  if (survey.state !== "PUBLISHED") throw refuse("not-published");
  return survey;
}
