import { UNBORN } from "./aggregate.ts";
import {
  type Act,
  changePending,
  keepLinks,
  type PerformancePlan,
  type PlanDecision,
  requirePending,
} from "./performance-plan.ts";
import { requireSameCounting } from "./plan-amendment.ts";
import { type PlanContent, requireSound } from "./plan-content.ts";

/**
 * A plan's first draft.
 * @throws DomainError as `requireSound` does
 */
export function draftPlan(
  { nip, year, content }: { readonly nip: string; readonly year: string; readonly content: PlanContent },
  act: Act,
): PlanDecision {
  requireSound(content);
  return {
    state: { ...UNBORN, nip, year, state: "DRAFT", ...content, expectations: [], revision: 0, links: [] },
    event: { type: "PLAN_DRAFTED", ...act, data: { content } },
  };
}

/**
 * A draft with other content, of the first plan or of an amendment; the superior's expectations stay.
 * @throws DomainError `plan.not-draft`, `plan.counts-differently` for an amendment, and as `requireSound` does
 */
export function revisePlan(plan: PerformancePlan, content: PlanContent, act: Act): PlanDecision {
  requirePending(plan, "DRAFT");
  requireSound(content);
  if (plan.amendment) requireSameCounting(plan, content);
  return {
    state: keepLinks(changePending(plan, { attachments: undefined, ...content })),
    event: { type: "PLAN_REVISED", ...act, data: { content } },
  };
}
