import { NEW_AGGREGATE } from "../aggregate.ts";
import type { LocalDay } from "../calendar/calendar.ts";
import { refusals } from "../refusal.ts";
import { requireSameCounting } from "./amendment.ts";
import { type PlanContent, requireValidPlan } from "./content.ts";
import {
  type Act,
  changePending,
  keepLinks,
  type PerformancePlan,
  type PlanDecision,
  requirePending,
  standing,
} from "./performance-plan.ts";
import { PLAN_WORDS } from "./words.ts";

const refuse = /* @__PURE__ */ refusals("plan", {
  "year-past": {
    kind: "conflict",
    id: "Tahun {year} sudah berakhir, sehingga rencananya tidak dapat disusun lagi. Susun rencana tahun {from} atau {to}.",
    en: "The year {year} is over and can no longer be planned. Plan {from} or {to}.",
    source: {
      id: "PermenPANRB 6/2022: rencana mendahului pekerjaan; kebijakan: untuk tahun ini atau tahun depan",
      en: "PermenPANRB 6/2022: planning comes before the work; policy: for this year or the next",
    },
  },
  "year-ahead": {
    kind: "conflict",
    id: "Rencana tahun {year} belum dapat disusun. Susun rencana tahun {from} atau {to}.",
    en: "The year {year} cannot be planned yet. Plan {from} or {to}.",
    source: {
      id: "PermenPANRB 6/2022: rencana disusun tahunan; kebijakan: untuk tahun ini atau tahun depan",
      en: "PermenPANRB 6/2022: a plan is yearly; policy: for this year or the next",
    },
  },
  exists: {
    kind: "conflict",
    id: "Rencana tahun {year} sudah ada dan {state}. Buka rencana itu: rancangan dapat diubah, yang diajukan dapat ditarik, dan yang disepakati berubah melalui perubahan rencana.",
    en: "There is already a plan for {year}, which is {state}. Open it: a draft can be changed, a proposal can be retracted, and an agreed plan is changed by an amendment.",
    source: { id: "PermenPANRB 6/2022: satu rencana setahun", en: "PermenPANRB 6/2022: one plan a year" },
  },
});

/**
 * Requires that a year is the current or the next one.
 * @param day local day
 * @throws DomainError `plan.year-past`, `plan.year-ahead`
 * @source PermenPANRB 6/2022: planning comes before the work; how far ahead is policy
 */
export function requirePlannable(year: string, day: LocalDay): void {
  const from = day.slice(0, 4);
  const to = String(Number(from) + 1);
  if (year < from) throw refuse("year-past", { year, from, to });
  if (year > to) throw refuse("year-ahead", { year, from, to });
}

interface DraftOrder {
  readonly nip: string;
  readonly year: string;
  readonly content: PlanContent;
  /** The year's plan, whose history a withdrawn one continues; undefined if there was none. */
  readonly before: PerformancePlan | undefined;
}

/**
 * Drafts a plan for the first time.
 * @param day local day
 * @throws DomainError `plan.exists`, and those of `requirePlannable` and `requireValidPlan`
 */
export function draftPlan(
  { content, day, ...order }: DraftOrder & { readonly day: LocalDay },
  act: Act,
): PlanDecision {
  const { year } = order;
  const existing = standing(order.before);
  if (existing) throw refuse("exists", { year, state: PLAN_WORDS[existing.state] });
  requirePlannable(year, day);
  requireValidPlan(content);
  return {
    state: newDraft({ content, ...order }),
    event: { type: "PLAN_DRAFTED", ...act, data: { content } },
  };
}

/** Gives somebody a draft from a template to start from. */
export function assignPlan(order: DraftOrder & { readonly assignmentId: string }, act: Act): PlanDecision {
  const { assignmentId, content } = order;
  return {
    state: { ...newDraft(order), assignmentId },
    event: { type: "PLAN_ASSIGNED", ...act, data: { assignmentId, content } },
  };
}

interface Assigned {
  /** The assignment it came from, and the plan's version at that time. */
  readonly assignmentId: string;
  readonly version: number | undefined;
  /** Whether anybody has commented on it or proposed something for it. */
  readonly isCommented: boolean;
}

/**
 * Withdraws an assigned draft; undefined if somebody has touched or commented on it, or it is no longer there.
 * @source policy: what somebody has worked on is theirs, and comments do not lose their subject
 */
export function withdrawPlan(
  plan: PerformancePlan,
  { assignmentId, version, isCommented }: Assigned,
  act: Act,
): PlanDecision | undefined {
  const isUntouched = plan.assignmentId === assignmentId && plan.version === version && !isCommented;
  if (!isUntouched || plan.withdrawnAt !== undefined) return undefined;
  return {
    state: { ...plan, results: [], withdrawnAt: act.at },
    event: { type: "PLAN_WITHDRAWN", ...act, data: { assignmentId } },
  };
}

function newDraft({ nip, year, content, before }: DraftOrder): PerformancePlan {
  const { version, eventHash } = before ?? NEW_AGGREGATE;
  const emptyTerms = { expectations: [], revision: 0, links: [] };
  return { nip, year, state: "DRAFT", ...content, ...emptyTerms, version, eventHash };
}

/**
 * Replaces the content of a draft, of the first plan or of an amendment; the superior's expectations stay.
 * @throws DomainError `plan.not-draft`, `plan.counts-differently` for an amendment, and those of `requireValidPlan`
 */
export function revisePlan(plan: PerformancePlan, content: PlanContent, act: Act): PlanDecision {
  requirePending(plan, "DRAFT");
  requireValidPlan(content);
  if (plan.amendment) requireSameCounting(plan, content);
  return {
    state: keepLinks(changePending(plan, { attachments: undefined, ...content })),
    event: { type: "PLAN_REVISED", ...act, data: { content } },
  };
}
