import type { HelpRequest } from "../../domain/reporting/help-request.ts";
import { askedHelp, shownUntil } from "../../domain/scorecard/help-standing.ts";
import { owedRecommendation } from "../../domain/scorecard/owed-recommendations.ts";
import type { Recommendation } from "../../domain/supervision/recommendation.ts";
import * as items from "../items.ts";
import { gone, type Projection, put } from "../projection.ts";

/** What a recommendation leaves beside its owner's months: its line while it waits for their follow-up. */
export function owedToSupervision(recommendation: Recommendation): Projection {
  const { ownerNip, programmeId, period, visit, number } = recommendation;
  const key = items.owedRecommendation.key(ownerNip, programmeId, period, visit, number);
  const owed = owedRecommendation(recommendation);
  return owed ? put({ key, item: owed }) : gone(key);
}

/** A recommendation that was passed on leaves nothing beside its former owner's months. */
export function owedToSupervisionNoMore(
  { programmeId, period, visit, number }: Recommendation,
  formerNip: string,
): Projection {
  return gone(items.owedRecommendation.key(formerNip, programmeId, period, visit, number));
}

/**
 * What a request for help leaves beside the months of its author, and of the head it awaits. The head of the city has no months.
 * @param before as it was; undefined if it is asked for the first time
 */
export function owedToEachOther(
  request: HelpRequest,
  before: HelpRequest | undefined,
): readonly Projection[] {
  const { nip, reportId, dueAt, missedAt } = request;
  const [was, is] = [headOf(before), headOf(request)];
  const key = items.askedHelp.key(nip, reportId);
  const asked = askedHelp(request);
  const until = shownUntil(asked ?? {});
  return [
    asked
      ? put({ key, item: asked, ...(Number.isFinite(until) && { expiresAt: Math.ceil(until / 1_000) }) })
      : gone(key),
    ...(was && was !== is ? [gone(items.owedHelp.key(was, reportId))] : []),
    ...(is
      ? [
          put({
            key: items.owedHelp.key(is, reportId),
            item: { reportId, dueAt, ...(missedAt && { missedAt }) },
          }),
        ]
      : []),
  ];
}

/** Whom a request awaits; undefined for nobody, and for the head of the city. */
function headOf(request: HelpRequest | undefined): string | undefined {
  return request?.state === "OPEN" ? request.headNip : undefined;
}
