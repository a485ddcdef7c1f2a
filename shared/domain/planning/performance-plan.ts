import * as z from "zod";
import type { Aggregate, Decision, DomainEvent } from "../aggregate.ts";
import { freeText } from "../free-text.ts";
import { named, once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { BEHAVIOUR_VALUES } from "../rules/berakhlak.ts";
import { PartIdSchema, type PlanContent, PlanContentSchema } from "./content.ts";
import { PLAN_STATES } from "./states.ts";
import { PLAN_WORDS } from "./words.ts";

export const PlanYearSchema = /* @__PURE__ */ named("PlanYear", () => z.string().regex(/^20\d\d$/));

const ExpectationSchema = /* @__PURE__ */ named("BehaviourExpectation", () =>
  z.strictObject({ value: z.enum(BEHAVIOUR_VALUES), expectation: freeText().min(1).max(1_000) }),
);

/** The superior's expectations of the employee's behaviour, by value; each value at most once. */
export const ExpectationsSchema = /* @__PURE__ */ named("Expectations", () =>
  z.array(ExpectationSchema()).max(BEHAVIOUR_VALUES.length),
);

export type Expectations = z.infer<ReturnType<typeof ExpectationsSchema>>;

/** The agreed terms: the employee's results, and the superior's expectations of behaviour. */
export const PlanTermsSchema = /* @__PURE__ */ named("PlanTerms", () =>
  z.object({ ...PlanContentSchema().shape, expectations: ExpectationsSchema() }),
);

const proposalShape = /* @__PURE__ */ once(() => ({
  raterNip: NipSchema().optional(),
  proposedAt: z.string().optional(),
  /** Why the rater returned an earlier proposal, until one is agreed. */
  returnReason: z.string().optional(),
}));

/** A link from one's own result to the superior's result that it supports (cascade). */
const PlanLinkSchema = /* @__PURE__ */ named("PlanLink", () =>
  z.object({
    resultId: PartIdSchema(),
    superiorNip: NipSchema(),
    superiorResultId: PartIdSchema(),
    /** The wording of the superior's result when the link was made. */
    statement: z.string(),
    linkedAt: z.string(),
  }),
);

/**
 * An employee's yearly plan (sasaran kinerja pegawai, SKP): drafted and proposed by the employee, agreed by the rater. An agreed
 * plan stays in force until an amendment is agreed.
 * @source PermenPANRB 6/2022
 */
export const PerformancePlanSchema = /* @__PURE__ */ named("PerformancePlan", () =>
  z.object({
    ...PlanTermsSchema().shape,
    ...proposalShape(),
    nip: NipSchema(),
    year: PlanYearSchema(),
    state: z.enum(PLAN_STATES),
    /** How often it has been agreed. */
    revision: z.int(),
    /** Local day from which these terms are in force; absent before they are agreed. */
    inForceFrom: z.iso.date().optional(),
    /** The version at which these terms were agreed; later history belongs to the next ones. */
    agreedVersion: z.int().optional(),
    links: z.array(PlanLinkSchema()),
    /** The template assignment it came from. */
    assignmentId: z.string().optional(),
    /** A withdrawn assigned draft no longer counts as a plan; only its history remains. */
    withdrawnAt: z.string().optional(),
    /** The terms that are to replace those in force, until agreed or discarded. */
    amendment: z
      .object({
        ...PlanTermsSchema().shape,
        ...proposalShape(),
        state: z.enum(["DRAFT", "PROPOSED"]),
        /** Why the plan should change. */
        reason: z.string(),
      })
      .optional(),
    version: z.int(),
  }),
);

export type PerformancePlan = z.infer<ReturnType<typeof PerformancePlanSchema>> & Aggregate;
export type PlanTerms = z.infer<ReturnType<typeof PlanTermsSchema>>;
export type PlanLink = PerformancePlan["links"][number];
export type PlanEvent = DomainEvent<
  | "PLAN_DRAFTED"
  | "PLAN_REVISED"
  | "PLAN_PROPOSED"
  | "PLAN_TAKEN_BACK"
  | "PLAN_REDIRECTED"
  | "PLAN_AGREED"
  | "PLAN_RETURNED"
  | "PLAN_EXPECTATIONS_SET"
  | "PLAN_AMENDED"
  | "PLAN_AMENDMENT_DISCARDED"
  | "PLAN_RESULT_LINKED"
  | "PLAN_RESULT_UNLINKED"
  | "PLAN_ASSIGNED"
  | "PLAN_WITHDRAWN"
>;
export type PlanDecision = Decision<PerformancePlan, PlanEvent>;

const refuse = /* @__PURE__ */ refusals("plan", {
  none: {
    kind: "not-found",
    id: "Belum ada rencana kinerja (SKP) tahun {year}.",
    en: "There is no performance plan (SKP) for {year} yet.",
  },
  "not-draft": {
    kind: "conflict",
    id: "Hanya rancangan yang dapat diubah atau diajukan; rencana ini {state}. Rencana yang diajukan dapat ditarik dahulu; yang disepakati berubah melalui perubahan rencana.",
    en: "Only a draft can be changed or proposed; this plan is {state}. Retract a proposal first; an agreed plan is changed by an amendment.",
    source: {
      id: "PermenPANRB 6/2022: rencana kinerja berlaku setelah disepakati",
      en: "PermenPANRB 6/2022: a plan comes into force by agreement",
    },
  },
  "not-proposed": {
    kind: "conflict",
    id: "Hanya rencana yang sudah diajukan yang dapat disepakati, dikembalikan, atau ditarik; rencana ini {state}.",
    en: "Only a proposed plan can be agreed, returned or retracted; this plan is {state}.",
    source: {
      id: "PermenPANRB 6/2022: rencana kinerja berlaku setelah disepakati",
      en: "PermenPANRB 6/2022: a plan comes into force by agreement",
    },
  },
});

export interface Act {
  readonly by: string;
  readonly at: string;
}

/** What awaits agreement: the first plan, or an amendment of an agreed one. */
type ProposalTerms = Omit<NonNullable<PerformancePlan["amendment"]>, "reason">;

/**
 * The pending draft or proposal.
 * @throws DomainError `plan.not-draft`, `plan.not-proposed`
 */
export function requirePending(plan: PerformancePlan, state: "DRAFT" | "PROPOSED"): PlanTerms {
  const pending = plan.amendment ?? plan;
  if (pending.state === state) return pending;
  throw refuse(state === "DRAFT" ? "not-draft" : "not-proposed", { state: PLAN_WORDS[pending.state] });
}

/** The plan, unless it was withdrawn. */
export function standing(plan: PerformancePlan | undefined): PerformancePlan | undefined {
  return plan?.withdrawnAt === undefined ? plan : undefined;
}

/** The plan of a year, which there has to be. @throws DomainError `plan.none` */
export function planOfYear(plan: PerformancePlan | undefined, year: string): PerformancePlan {
  const known = standing(plan);
  if (known === undefined) throw refuse("none", { year });
  return known;
}

/** The plan with its pending part changed; undefined changes remove a field. */
export function changePending(plan: PerformancePlan, changes: Partial<ProposalTerms>): PerformancePlan {
  const { amendment } = plan;
  return amendment ? { ...plan, amendment: { ...amendment, ...changes } } : { ...plan, ...changes };
}

/** Drops the links of results that are neither in force nor proposed any more. */
export function keepLinks(plan: PerformancePlan): PerformancePlan {
  const results = new Set(allResults(plan).map(({ id }) => id));
  return { ...plan, links: plan.links.filter(({ resultId }) => results.has(resultId)) };
}

/** The results in force, and those of an amendment. */
export function allResults({ results, amendment }: PerformancePlan): PlanContent["results"] {
  return [...results, ...(amendment?.results ?? [])];
}
