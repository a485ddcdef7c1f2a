import { UNBORN } from "../aggregate.ts";
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

interface DraftOrder {
  readonly nip: string;
  readonly year: string;
  readonly content: PlanContent;
  /** A plan of the year that was taken back, and is gone on from; undefined where there was none. */
  readonly withdrawn: PerformancePlan | undefined;
}

/**
 * A plan's first draft.
 * @throws DomainError as `requireSound` does
 */
export function draftPlan({ content, ...order }: DraftOrder, act: Act): PlanDecision {
  requireSound(content);
  return {
    state: newDraft({ content, ...order }),
    event: { type: "PLAN_DRAFTED", ...act, data: { content } },
  };
}

/** A draft that a template gives somebody to start from. */
export function assignPlan(order: DraftOrder & { readonly assignmentId: string }, act: Act): PlanDecision {
  const { assignmentId, content } = order;
  return {
    state: { ...newDraft(order), assignmentId },
    event: { type: "PLAN_ASSIGNED", ...act, data: { assignmentId, content } },
  };
}

/**
 * Takes an assigned draft back; undefined where the employee has touched it, or it is no longer there.
 * @param assigned which assignment it came from, and the version that it had then
 * @source policy: what somebody has worked on is theirs
 */
export function withdrawPlan(
  plan: PerformancePlan,
  { assignmentId, version }: { readonly assignmentId: string; readonly version: number | undefined },
  act: Act,
): PlanDecision | undefined {
  const isUntouched = plan.assignmentId === assignmentId && plan.version === version;
  if (!isUntouched || plan.withdrawnAt !== undefined) return undefined;
  return {
    state: { ...plan, results: [], withdrawnAt: act.at },
    event: { type: "PLAN_WITHDRAWN", ...act, data: { assignmentId } },
  };
}

function newDraft({ nip, year, content, withdrawn }: DraftOrder): PerformancePlan {
  const { version, eventHash } = withdrawn ?? UNBORN;
  const nothingYet = { expectations: [], revision: 0, links: [] };
  return { nip, year, state: "DRAFT", ...content, ...nothingYet, version, eventHash };
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
