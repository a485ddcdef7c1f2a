import type { Recommendation, RecommendationEvent } from "../../supervision/recommendation.ts";
import type { Visit, VisitEvent } from "../../supervision/visit.ts";
import type { InboxKind } from "../sentences.ts";
import { HR_DESK, type News, telling } from "./news.ts";

/** The team is told once of all visits that are planned for it together; the visited, unless the visit is unannounced. */
export const visitNews = /* @__PURE__ */ telling<Visit, VisitEvent>({
  VISIT_PLANNED: (visit) => [
    ...visit.inspectors.map((to) => ({
      to,
      kind: "VISITS_ASSIGNED" as const,
      about: { programmeId: visit.programmeId, period: visit.period },
      facts: { day: visit.plannedOn },
    })),
    ...(visit.isUnannounced
      ? []
      : [{ ...ofVisit(visit, "VISIT_ANNOUNCED", visit.nip), facts: { day: visit.plannedOn } }]),
  ],
  VISIT_RECORDED: (visit) => [ofVisit(visit, "VISIT_RECORDED", visit.nip)],
  VISIT_REPLIED: (visit) => visit.inspectors.map((to) => ofVisit(visit, "VISIT_REPLIED", to)),
  VISIT_CALLED_OFF: (visit) => visit.inspectors.map((to) => ofVisit(visit, "VISIT_CALLED_OFF", to)),
});

function ofVisit({ programmeId, period, number }: Visit, kind: InboxKind, to: string): News {
  return { to, kind, about: { programmeId, period, visit: String(number) } };
}

export const recommendationNews = /* @__PURE__ */ telling<Recommendation, RecommendationEvent>({
  RECOMMENDATION_GIVEN: (one) => [toOwner(one, "RECOMMENDATION_GIVEN")],
  RECOMMENDATION_FOLLOWED_UP: (one, event) =>
    event.data?.hasTeamLeft
      ? toCoordinators(one, event, "RECOMMENDATION_FOLLOWED_UP")
      : one.inspectors.map((to) => ({ ...toOwner(one, "RECOMMENDATION_FOLLOWED_UP"), to })),
  RECOMMENDATION_CLOSED: (one) => [toOwner(one, "RECOMMENDATION_CLOSED")],
  RECOMMENDATION_RETURNED: (one, event) =>
    one.awaitsOwnerSince ? toCoordinators(one, event) : [toOwner(one, "RECOMMENDATION_RETURNED")],
  RECOMMENDATION_OWNER_LEFT: (one, event) => toCoordinators(one, event),
  RECOMMENDATION_OWNER_BACK: (one, event) => [
    toOwner(one, "RECOMMENDATION_GIVEN"),
    ...toCoordinators(one, event, "RECOMMENDATION_OWNER_BACK"),
  ],
  RECOMMENDATION_PASSED_ON: (one) => [
    toOwner(one, "RECOMMENDATION_TAKEN_OVER"),
    ...(one.passedOn ?? [])
      .slice(-1)
      .map(({ fromNip }) => ({ ...toOwner(one, "RECOMMENDATION_PASSED_ON"), to: fromNip })),
  ],
  RECOMMENDATION_MISSED: (one, event) => [
    ...(event.data?.hasOwnerLeft ? [] : [toOwner(one, "RECOMMENDATION_MISSED")]),
    ...(one.awaitsOwnerSince ? toCoordinators(one, event) : []),
    ...one.inspectors.map((to) => ({ ...toOwner(one, "RECOMMENDATION_MISSED"), to })),
  ],
});

/** To those who run the programme: HR, and whoever heads the unit that carries it out. */
function toCoordinators(
  one: Recommendation,
  { data }: RecommendationEvent,
  kind: InboxKind = "RECOMMENDATION_OWNER_LEFT",
): readonly News[] {
  return [HR_DESK, data?.headNip].flatMap((to) =>
    typeof to === "string" ? [{ ...toOwner(one, kind), to }] : [],
  );
}

function toOwner(
  { programmeId, period, visit, number, ownerNip, dueAt }: Recommendation,
  kind: InboxKind,
): News {
  const about = { programmeId, period, visit: String(visit), recommendation: String(number) };
  return { to: ownerNip, kind, about, facts: { until: dueAt } };
}
