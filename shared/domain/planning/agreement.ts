import type { LocalDay } from "../calendar/calendar.ts";
import { refusals } from "../refusal.ts";
import { VALUE_NAMES } from "../rules/berakhlak.ts";
import { agreeAmendment } from "./amendment.ts";
import { requireForm } from "./content.ts";
import type { PlanForm } from "./form.ts";
import {
  type Act,
  changePending,
  type Expectations,
  type PerformancePlan,
  type PlanDecision,
  requirePending,
} from "./performance-plan.ts";

const refuse = /* @__PURE__ */ refusals("plan", {
  "expectation-twice": {
    kind: "invalid",
    id: "Ekspektasi untuk nilai {value} disebut lebih dari sekali. Satukan dalam satu kalimat.",
    en: "There is more than one expectation for the value {value}. Combine them into one.",
    source: {
      id: "PermenPANRB 6/2022: ekspektasi untuk setiap nilai",
      en: "PermenPANRB 6/2022: an expectation for each value",
    },
  },
  "in-force": {
    kind: "conflict",
    id: "Rencana ini sudah disepakati. Ekspektasi perilaku berubah melalui perubahan rencana yang disepakati lagi.",
    en: "This plan has been agreed. Behaviour expectations change through an amendment that is agreed again.",
    source: {
      id: "PermenPANRB 6/2022: kesepakatan berubah dengan kesepakatan",
      en: "PermenPANRB 6/2022: agreed terms change by agreement",
    },
  },
});

/**
 * Proposes the draft to the rater, who sees why an earlier proposal was returned.
 * @param raterNip in force on the day of the proposal; absent if the head of the city rates
 * @param form the form for the position on that day
 * @throws DomainError `plan.not-draft`, `plan.needs-aspect`, `plan.needs-perspective`
 */
export function proposePlan(
  plan: PerformancePlan,
  { raterNip, form }: { readonly raterNip: string | undefined; readonly form: PlanForm },
  act: Act,
): PlanDecision {
  requireForm(requirePending(plan, "DRAFT"), form);
  return {
    state: changePending(plan, { state: "PROPOSED", proposedAt: act.at, raterNip }),
    event: { type: "PLAN_PROPOSED", ...act, data: { raterNip: raterNip ?? "" } },
  };
}

/** Retracts a proposal, to change it or to propose it to another rater. @throws DomainError `plan.not-proposed` */
export function retractProposal(plan: PerformancePlan, act: Act): PlanDecision {
  requirePending(plan, "PROPOSED");
  return {
    state: changePending(plan, { state: "DRAFT" }),
    event: { type: "PLAN_TAKEN_BACK", ...act },
  };
}

/**
 * Moves a proposal to another rater, so that a new rater need not wait for the old one's answer; undefined if nothing is
 * proposed, or if that rater already has it.
 * @param raterNip absent if the head of the city rates
 */
export function redirectPlan(
  plan: PerformancePlan,
  raterNip: string | undefined,
  act: Act,
): PlanDecision | undefined {
  const pending = plan.amendment ?? plan;
  if (pending.state !== "PROPOSED" || pending.raterNip === raterNip) return undefined;
  return {
    state: changePending(plan, { raterNip }),
    event: { type: "PLAN_REDIRECTED", ...act, data: { raterNip: raterNip ?? "" } },
  };
}

/**
 * Records the rater's agreement. A first plan is in force for its whole year, an amendment from that day on.
 * @param raterNip who agrees; absent for the head of the city
 * @param day local day of the agreement
 * @throws DomainError `plan.not-proposed`, `plan.year-over`
 * @source PermenPANRB 6/2022: a plan runs from 1 January to 31 December; that amendments are not retroactive is policy
 */
export function agreePlan(
  plan: PerformancePlan,
  { raterNip, day, ...act }: Act & { readonly raterNip: string | undefined; readonly day: LocalDay },
): PlanDecision {
  requirePending(plan, "PROPOSED");
  const answered = changePending(plan, { raterNip, returnReason: undefined });
  const state: PerformancePlan = answered.amendment
    ? agreeAmendment(answered, answered.amendment, day)
    : { ...answered, state: "AGREED", revision: 1, inForceFrom: `${plan.year}-01-01` };
  const { revision, inForceFrom } = state;
  return {
    state: { ...state, agreedVersion: plan.version + 1 },
    event: { type: "PLAN_AGREED", ...act, data: { revision, inForceFrom } },
  };
}

/** Returns the proposal as a draft, with the reason. @throws DomainError `plan.not-proposed` */
export function returnPlan(plan: PerformancePlan, reason: string, act: Act): PlanDecision {
  requirePending(plan, "PROPOSED");
  return {
    state: changePending(plan, { state: "DRAFT", returnReason: reason }),
    event: { type: "PLAN_RETURNED", ...act, data: { reason } },
  };
}

/**
 * Sets the superior's expectations of the employee's behaviour, replacing earlier ones. For a value without an expectation,
 * the description of the core value applies.
 * @throws DomainError `plan.in-force`, `plan.expectation-twice`
 * @source PermenPANRB 6/2022: the leader's specific expectation for each value
 */
export function setExpectations(plan: PerformancePlan, expectations: Expectations, act: Act): PlanDecision {
  if ((plan.amendment ?? plan).state === "AGREED") throw refuse("in-force");
  const twice = expectations.find(({ value }, place) =>
    expectations.some((other, index) => index > place && other.value === value),
  );
  if (twice) throw refuse("expectation-twice", { value: VALUE_NAMES[twice.value] });
  return {
    state: changePending(plan, { expectations }),
    event: { type: "PLAN_EXPECTATIONS_SET", ...act, data: { expectations } },
  };
}
