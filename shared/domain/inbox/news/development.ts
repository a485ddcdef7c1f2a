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
  DEVELOPMENT_PLAN_RETURNED: (plan, event) =>
    whoPropose(plan, event).map((to) => ofPlan(plan, "DEVELOPMENT_PLAN_RETURNED", to)),
  DEVELOPMENT_PLAN_APPROVED: (plan, event) => {
    const proposing = whoPropose(plan, event);
    return [
      ...proposing.map((to) => ofPlan(plan, "DEVELOPMENT_PLAN_APPROVED", to)),
      ...[...new Set(plan.items.flatMap(({ needs }) => needs.map(({ nip }) => nip)))]
        .filter((nip) => !proposing.includes(nip))
        .slice(0, MOST_TOLD)
        .map((nip) => ({ ...ofPlan(plan, "NEED_PLANNED", nip), about: { nip, year: plan.year } })),
    ];
  },
});

/** As many as fit into the transaction; the others see it with their needs. */
const MOST_TOLD = 80;

/** Whoever proposed a plan, and whoever heads its unit by now, who would propose it again. */
function whoPropose({ proposedBy }: UnitPlan, { data }: UnitPlanEvent): readonly string[] {
  return [...new Set([proposedBy, data?.headNip].filter((to) => typeof to === "string"))];
}

function ofPlan({ unitId, year }: UnitPlan, kind: InboxKind, to: string): News {
  return { to, kind, about: { unitId, year }, facts: { year } };
}
