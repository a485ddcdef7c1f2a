import * as z from "zod";
import { BothLanguagesSchema } from "../../both-languages.ts";
import { named } from "../../once.ts";
import { STANDING_SURVEY } from "../../surveys/answers/response.ts";
import { indicatorsOf, type PlanContent } from "../content.ts";
import { isFedBy } from "./fed-value.ts";
import { unitOf } from "./indicator-feed.ts";

/** A remark about an indicator worth checking; nothing was refused because of it. */
export const FeedWarningSchema = /* @__PURE__ */ named("FeedWarning", () =>
  z.object({ indicatorId: z.string(), text: BothLanguagesSchema() }),
);
export type FeedWarning = z.infer<ReturnType<typeof FeedWarningSchema>>;

type Results = Pick<PlanContent, "results">;

/** What a feed identifies a survey by. */
export interface NamedSurvey {
  readonly id: string;
  readonly service?: string | undefined;
}

/** The units whose indicators are limited to one survey or service, each once. */
export function unitsAskedBySurvey(plan: Results): readonly string[] {
  return [...new Set(surveyFeeds(plan).map(({ unitId }) => unitId))];
}

/**
 * Warns about indicators that no present survey of their unit would feed: the service or survey may be misspelt. A unit without
 * planned surveys causes no warning, since surveys may come later than plans.
 * @param surveys of each unit concerned
 * @source policy: a value has a source, and planners learn if it has none yet
 */
export function feedWarnings(
  plan: Results,
  surveys: ReadonlyMap<string, readonly NamedSurvey[]>,
): readonly FeedWarning[] {
  return surveyFeeds(plan).flatMap(({ id, feed, unitId }) => {
    const planned = surveys.get(unitId) ?? [];
    const known = [{ id: STANDING_SURVEY.surveyId, service: undefined }, ...planned];
    const isFed = known.some((one) => isFedBy(feed, { surveyId: one.id, service: one.service }));
    return planned.length === 0 || isFed ? [] : [warning(id, unitId, planned)];
  });
}

function warning(indicatorId: string, unitId: string, planned: readonly NamedSurvey[]): FeedWarning {
  const services = [...new Set(planned.flatMap(({ service }) => service ?? []))].join(", ") || "-";
  return {
    indicatorId,
    text: {
      id: `Indikator "${indicatorId}" belum akan terisi: belum ada survei unit ${unitId} dengan service atau surveyId itu. Periksa ejaannya; layanan pada survei unit ini: ${services}. Abaikan bila surveinya baru akan direncanakan.`,
      en: `Nothing would feed the indicator "${indicatorId}" yet: no survey of the unit ${unitId} has that service or surveyId. Check the spelling; services of this unit's surveys: ${services}. Ignore this if the survey has yet to be planned.`,
    },
  };
}

function surveyFeeds(plan: Results) {
  return indicatorsOf(plan).flatMap(({ id, feed }) => {
    const unitId = feed && unitOf(feed);
    const isAsking = feed !== undefined && ("service" in feed || "surveyId" in feed);
    return isAsking && unitId !== undefined ? [{ id, feed, unitId }] : [];
  });
}
