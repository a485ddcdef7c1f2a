import * as z from "zod";
import { named } from "../../once.ts";
import { refusals } from "../../refusal.ts";
import { ranksOf } from "../../rules/satisfaction-ranks.ts";
import { PublicFollowUpSchema, publicFollowUp } from "../follow-up.ts";
import { type Survey, SurveySchema } from "../survey.ts";
import { type SurveyOutcome, surveyOutcome } from "./outcome.ts";
import { SurveyResultSchema } from "./result.ts";
import { ShownIndexSchema, shownIndex } from "./shown-index.ts";

const refuse = /* @__PURE__ */ refusals("survey", {
  "not-published": {
    kind: "not-found",
    id: "Hasil survei ini belum diumumkan.",
    en: "The result of this survey has not been published.",
  },
});

/**
 * The outcome of a survey, as the public may see it.
 * @throws DomainError `survey.not-published`
 * @source policy: results that may still change are not published
 */
export function publishedOutcome(survey: Survey): SurveyOutcome & { readonly publishedAt: string } {
  if (survey.state !== "PUBLISHED") throw refuse("not-published");
  return { ...surveyOutcome(survey), publishedAt: survey.publishedAt ?? "" };
}

/** A published survey in the city's list. */
export const PublicationSchema = /* @__PURE__ */ named("Publication", () => {
  return z.object({
    surveyId: z.string(),
    unitId: z.string(),
    service: z.string(),
    opensOn: z.string(),
    endsOn: z.string(),
    publishedAt: z.string(),
    sample: SurveyResultSchema().shape.sample,
    followUps: z.array(PublicFollowUpSchema()),
    ...ShownIndexSchema().shape,
  });
});

export type Publication = z.infer<ReturnType<typeof PublicationSchema>>;

export function publicationOf(survey: Survey): Publication {
  const { surveyId, unitId, service, opensOn, endsOn, result } = surveyOutcome(survey);
  const { sample } = result;
  return {
    surveyId,
    unitId,
    service,
    opensOn,
    endsOn,
    publishedAt: survey.publishedAt ?? "",
    ...(sample && { sample }),
    followUps: survey.followUps.map(publicFollowUp),
    ...shownIndex(result),
  };
}

/** A published survey for those who see to what was promised. */
export const PublishedSurveySchema = /* @__PURE__ */ named("PublishedSurvey", () =>
  SurveySchema().pick({ id: true, unitId: true, service: true, opensOn: true, endsOn: true }).extend({
    publishedAt: z.string(),
    /** Those that its result rests on. */
    answers: z.int(),
    /** Whether a follow-up is overdue, and still not done. */
    hasLateFollowUp: z.boolean(),
  }),
);

export function publishedSurvey(publication: Publication): z.infer<ReturnType<typeof PublishedSurveySchema>> {
  const { surveyId, unitId, service, opensOn, endsOn, publishedAt, answers, followUps } = publication;
  return {
    ...{ id: surveyId, unitId, service, opensOn, endsOn, publishedAt, answers },
    hasLateFollowUp: followUps.some(({ state }) => state === "MISSED"),
  };
}

/** A publication with its rank: a single place if certain, otherwise a range. */
export const RankedPublicationSchema = /* @__PURE__ */ named("RankedPublication", () =>
  PublicationSchema().extend({ rank: z.object({ from: z.int(), to: z.int() }).optional() }),
);

/**
 * Published surveys by rank, only the newest of each service; a survey without enough answers has no rank.
 * @source policy
 */
export function rankPublications(
  publications: readonly Publication[],
): readonly z.infer<ReturnType<typeof RankedPublicationSchema>>[] {
  const newestFirst = publications.toSorted((one, other) => (one.endsOn < other.endsOn ? 1 : -1));
  const services = new Map<string, Publication>();
  for (const publication of newestFirst) {
    const service = `${publication.unitId}\n${publication.service}`;
    if (!services.has(service)) services.set(service, publication);
  }
  const newest = [...services.values()];
  const shown = newest
    .filter((one) => one.interval !== undefined)
    .sort((one, other) => (other.index?.ikm ?? 0) - (one.index?.ikm ?? 0));
  const ranks = ranksOf(shown.flatMap(({ interval }) => interval ?? []));
  return [
    ...shown.map((publication, place) => ({ ...publication, rank: ranks[place] })),
    ...newest.filter(({ interval }) => interval === undefined),
  ];
}
