import * as z from "zod";
import type { LocalDay } from "../calendar/calendar.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { indicatorsOf, type PlanContent, requireValidPlan } from "./content.ts";
import {
  type Act,
  keepLinks,
  type PerformancePlan,
  type PlanDecision,
  type PlanTerms,
  PlanTermsSchema,
  PlanYearSchema,
  requirePending,
} from "./performance-plan.ts";
import { PLAN_WORDS } from "./words.ts";

/** The terms of a plan as agreed at one time. They never change afterwards. */
export const PlanRevisionSchema = /* @__PURE__ */ named("PlanRevision", () =>
  z.object({
    ...PlanTermsSchema().shape,
    nip: NipSchema(),
    year: PlanYearSchema(),
    /** Counts from 1. */
    revision: z.int(),
    inForceFrom: z.iso.date(),
    agreedAt: z.string(),
    /** The plan's version at which they were agreed. */
    agreedVersion: z.int(),
    /** Absent if the head of the city agreed. */
    raterNip: NipSchema().optional(),
  }),
);

export type PlanRevision = z.infer<ReturnType<typeof PlanRevisionSchema>>;

const refuse = /* @__PURE__ */ refusals("plan", {
  "not-agreed": {
    kind: "conflict",
    id: "Perubahan hanya berlaku untuk rencana yang sudah disepakati; rencana ini {state} dan masih dapat diubah langsung.",
    en: "Only an agreed plan can be amended; this one is {state} and can still be changed directly.",
    source: {
      id: "PermenPANRB 6/2022: rencana kinerja berlaku setelah disepakati",
      en: "PermenPANRB 6/2022: a plan comes into force by agreement",
    },
  },
  "amendment-pending": {
    kind: "conflict",
    id: "Rencana ini sudah memiliki perubahan yang belum disepakati. Lanjutkan atau batalkan perubahan itu.",
    en: "This plan has an amendment that is not agreed yet. Continue it or discard it.",
    source: {
      id: "kebijakan: satu perubahan rencana dalam satu waktu",
      en: "policy: one amendment at a time",
    },
  },
  "no-amendment": {
    kind: "conflict",
    id: "Rencana ini tidak memiliki perubahan yang dapat dibatalkan.",
    en: "This plan has no amendment to discard.",
    source: { id: "kebijakan", en: "policy" },
  },
  "year-over": {
    kind: "conflict",
    id: "Tahun {year} sudah berakhir; rencananya tidak lagi berubah.",
    en: "The year {year} is over; its plan no longer changes.",
    source: {
      id: "PermenPANRB 6/2022: rencana berlaku 1 Januari sampai 31 Desember",
      en: "PermenPANRB 6/2022: a plan runs from 1 January to 31 December",
    },
  },
  "counts-differently": {
    kind: "invalid",
    id: 'Indikator "{indicator}" sudah dilaporkan dalam satuan dan cara hitung yang lama. Beri indikator yang berubah id baru.',
    en: 'The indicator "{indicator}" has been reported in its old unit and way of counting. Give the changed indicator a new id.',
    source: { id: "kebijakan: arti laporan tidak berubah", en: "policy: reports keep their meaning" },
  },
});

/**
 * Starts an amendment of an agreed plan; the agreed terms stay in force until the new ones are agreed.
 * @param day local day
 * @throws DomainError `plan.not-agreed`, `plan.amendment-pending`, `plan.year-over`, `plan.counts-differently`, and those of
 * `requireValidPlan`
 * @source PermenPANRB 6/2022 lets a plan change within its year
 */
export function amendPlan(
  plan: PerformancePlan,
  {
    content,
    reason,
    day,
  }: { readonly content: PlanContent; readonly reason: string; readonly day: LocalDay },
  act: Act,
): PlanDecision {
  if (plan.state !== "AGREED") throw refuse("not-agreed", { state: PLAN_WORDS[plan.state] });
  if (plan.amendment) throw refuse("amendment-pending");
  requireWithinYear(plan, day);
  requireValidPlan(content);
  requireSameCounting(plan, content);
  const { expectations } = plan;
  return {
    state: { ...plan, amendment: { ...content, expectations, reason, state: "DRAFT" } },
    event: { type: "PLAN_AMENDED", ...act, data: { reason, content } },
  };
}

/**
 * Discards an amendment that is not proposed; the agreed terms stay.
 * @throws DomainError `plan.no-amendment`, `plan.not-draft`
 */
export function discardAmendment(plan: PerformancePlan, act: Act): PlanDecision {
  if (plan.amendment === undefined) throw refuse("no-amendment");
  requirePending(plan, "DRAFT");
  const state = keepLinks({ ...plan, amendment: undefined });
  return { state, event: { type: "PLAN_AMENDMENT_DISCARDED", ...act } };
}

/** The plan with its amendment in force from a day on. @throws DomainError `plan.year-over` */
export function agreeAmendment(
  plan: PerformancePlan,
  amendment: NonNullable<PerformancePlan["amendment"]>,
  day: LocalDay,
): PerformancePlan {
  requireWithinYear(plan, day);
  const { raterNip, proposedAt } = amendment;
  return keepLinks({
    ...withTerms(plan, amendment),
    raterNip,
    proposedAt,
    returnReason: undefined,
    amendment: undefined,
    revision: plan.revision + 1,
    inForceFrom: day,
  });
}

/**
 * Requires that an indicator that keeps its id keeps its way of counting, so that earlier reports stay true.
 * @throws DomainError `plan.counts-differently`
 */
export function requireSameCounting(plan: PerformancePlan, content: PlanContent): void {
  const before = new Map(indicatorsOf(plan).map((indicator) => [indicator.id, indicator]));
  for (const { id, statement, isCumulative, unitOfMeasure } of indicatorsOf(content)) {
    const old = before.get(id);
    if (old === undefined) continue;
    if (old.isCumulative !== isCumulative || old.unitOfMeasure !== unitOfMeasure)
      throw refuse("counts-differently", { indicator: statement });
  }
}

/** The stored record of an agreement. */
export function revisionOf(plan: PerformancePlan, agreedAt: string): PlanRevision {
  return PlanRevisionSchema().parse({ ...plan, agreedAt });
}

/**
 * The plan as in force on a local day, at the version of that agreement; before its first agreement, the plan as it is now.
 * @param revisions all of the plan's, in order of agreement
 */
export function planAsOf(
  plan: PerformancePlan,
  revisions: readonly PlanRevision[],
  day: LocalDay,
): PerformancePlan {
  const { agreedVersion = plan.version } = plan;
  if (isInForceOn(plan, day)) return { ...plan, version: agreedVersion };
  const inForce = revisions.findLast(({ inForceFrom }) => inForceFrom <= day);
  if (inForce === undefined) return plan;
  const { revision, inForceFrom } = inForce;
  return { ...withTerms(plan, inForce), revision, inForceFrom, version: inForce.agreedVersion };
}

/** Whether a day falls under the plan's present terms, so that no earlier revision is needed. */
export function isInForceOn({ inForceFrom }: PerformancePlan, day: LocalDay): boolean {
  return inForceFrom === undefined || inForceFrom <= day;
}

function requireWithinYear({ year }: PerformancePlan, day: LocalDay): void {
  if (day.slice(0, 4) > year) throw refuse("year-over", { year });
}

function withTerms(plan: PerformancePlan, terms: PlanTerms): PerformancePlan {
  const { approach, results, expectations, attachments } = terms;
  return { ...plan, approach, results, expectations, attachments };
}
