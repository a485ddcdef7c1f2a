import type * as z from "zod";
import { named } from "../../once.ts";
import { findOfService } from "../service.ts";
import type { Survey } from "../survey.ts";
import { PublicationSchema, publicationOf } from "./publication.ts";

/** What came of the answers before: the newest published result, and what was promised after it. */
export const FormerResultSchema = /* @__PURE__ */ named("FormerResult", () =>
  PublicationSchema().pick({
    surveyId: true,
    service: true,
    endsOn: true,
    publishedAt: true,
    answers: true,
    index: true,
    followUps: true,
  }),
);

export type FormerResult = z.infer<ReturnType<typeof FormerResultSchema>>;

/**
 * The newest published survey of a service; of the unit, if that service has none. Undefined if nothing was published.
 * @param all the unit's surveys, the last to end first
 * @source policy: who answers sees what became of earlier answers
 */
export function formerResult(all: readonly Survey[], service: string): FormerResult | undefined {
  const published = all.filter(({ state }) => state === "PUBLISHED");
  const newest = findOfService(published, service) ?? published[0];
  if (newest === undefined) return undefined;
  const publication = publicationOf(newest);
  const { surveyId, endsOn, publishedAt, answers, index, followUps } = publication;
  return {
    surveyId,
    service: publication.service,
    endsOn,
    publishedAt,
    answers,
    ...(index && { index }),
    followUps,
  };
}
