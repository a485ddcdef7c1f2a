import type { Need, NeedEvent } from "../../development/need.ts";
import type { UnitPlan, UnitPlanEvent } from "../../development/unit-plan.ts";
import type { InboxKind } from "../sentences.ts";
import { HR_DESK, type News, NOBODY, telling } from "./news.ts";

/** The employee is told of what somebody else decides about them. */
export const needNews = /* @__PURE__ */ telling<Need, NeedEvent>({
  NEED_ADDED: (need) => [ofNeed(need, "NEED_ADDED")],
  NEED_TAKEN_UP: (need) => [ofNeed(need, "NEED_ADDED")],
  NEED_REFUSED: (need) => [ofNeed(need, "NEED_REFUSED")],
});

function ofNeed({ nip, year }: Need, kind: InboxKind): News {
  return { to: nip, kind, about: { nip, year }, facts: { year } };
}

export const unitPlanNews = /* @__PURE__ */ telling<UnitPlan, UnitPlanEvent>({
  DEVELOPMENT_PLAN_DRAFTED: NOBODY,
  DEVELOPMENT_PLAN_PROPOSED: (plan) => [ofPlan(plan, "DEVELOPMENT_PLAN_PROPOSED", HR_DESK)],
  DEVELOPMENT_PLAN_RETURNED: (plan) => toProposer(plan, "DEVELOPMENT_PLAN_RETURNED"),
  DEVELOPMENT_PLAN_APPROVED: (plan) => [
    ...toProposer(plan, "DEVELOPMENT_PLAN_APPROVED"),
    ...[...new Set(plan.items.flatMap(({ needs }) => needs.map(({ nip }) => nip)))]
      .filter((nip) => nip !== plan.proposedBy)
      .slice(0, MOST_TOLD)
      .map((nip) => ({ ...ofPlan(plan, "NEED_PLANNED", nip), about: { nip, year: plan.year } })),
  ],
});

/** As many as fit into the transaction; the others see it with their needs. */
const MOST_TOLD = 80;

function toProposer(plan: UnitPlan, kind: InboxKind): readonly News[] {
  return plan.proposedBy === undefined ? [] : [ofPlan(plan, kind, plan.proposedBy)];
}

function ofPlan({ unitId, year }: UnitPlan, kind: InboxKind, to: string): News {
  return { to, kind, about: { unitId, year }, facts: { year } };
}
