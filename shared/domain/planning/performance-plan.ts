import * as z from "zod";
import type { Aggregate, Decision, DomainEvent } from "../aggregate.ts";
import { once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { BEHAVIOUR_VALUES } from "../rules/berakhlak.ts";
import { PartIdSchema, type PlanContent, PlanContentSchema } from "./content.ts";
import { PLAN_WORDS } from "./words.ts";

export const PlanYearSchema = once(() => z.string().regex(/^20\d\d$/));

/** What the superior expects of the employee's behaviour, by value; each value at most once. */
export const ExpectationsSchema = once(() =>
  z
    .array(
      z.strictObject({
        value: z.enum(BEHAVIOUR_VALUES),
        expectation: z.string().trim().min(1).max(1_000),
      }),
    )
    .max(BEHAVIOUR_VALUES.length),
);

export type Expectations = z.infer<ReturnType<typeof ExpectationsSchema>>;

/** What is agreed on: the employee's results, and the superior's expectations of behaviour. */
export const PlanTermsSchema = once(() =>
  z.object({ ...PlanContentSchema().shape, expectations: ExpectationsSchema() }),
);

const proposalShape = once(() => ({
  raterNip: NipSchema().optional(),
  proposedAt: z.string().optional(),
  /** Why the rater gave the last proposal back. */
  returnReason: z.string().optional(),
}));

/** A result of one's own that supports one of the superior's (cascade). */
const PlanLinkSchema = once(() =>
  z.object({
    resultId: PartIdSchema(),
    superiorNip: NipSchema(),
    superiorResultId: PartIdSchema(),
    /** The superior's result as it read when the link was made. */
    statement: z.string(),
    linkedAt: z.string(),
  }),
);

/**
 * An employee's yearly plan (sasaran kinerja pegawai, SKP): drafted and proposed by the employee, agreed by the rater. A
 * plan that has been agreed holds until an amendment of it is agreed too.
 * @source PermenPANRB 6/2022
 */
export const PerformancePlanSchema = once(() =>
  z.object({
    ...PlanTermsSchema().shape,
    ...proposalShape(),
    nip: NipSchema(),
    year: PlanYearSchema(),
    state: z.enum(["DRAFT", "PROPOSED", "AGREED"]),
    /** How often it has been agreed. */
    revision: z.int(),
    /** Local day from which these terms hold; absent before they are agreed. */
    inForceFrom: z.iso.date().optional(),
    /** The version at which these terms were agreed; what came later is history of the next ones. */
    agreedVersion: z.int().optional(),
    links: z.array(PlanLinkSchema()),
    /** The assignment of a template that it began with. */
    assignmentId: z.string().optional(),
    /** An assigned draft that was taken back counts as no plan; only its history is left. */
    withdrawnAt: z.string().optional(),
    /** What is to replace the terms in force, until it is agreed or discarded. */
    amendment: z
      .object({
        ...PlanTermsSchema().shape,
        ...proposalShape(),
        state: z.enum(["DRAFT", "PROPOSED"]),
        /** Why the plan is to change. */
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

const refuse = refusals("plan", {
  "not-draft": {
    kind: "conflict",
    id: "Hanya rancangan yang dapat diubah atau diajukan; rencana ini {state}. Rencana yang diajukan dapat ditarik dahulu; yang disepakati berubah melalui perubahan rencana.",
    en: "Only a draft can be changed or proposed; this plan is {state}. Take a proposal back first; what was agreed changes by an amendment.",
    source: "PermenPANRB 6/2022: a plan is agreed before it holds",
  },
  "not-proposed": {
    kind: "conflict",
    id: "Hanya rencana yang sudah diajukan yang dapat disepakati, dikembalikan, atau ditarik; rencana ini {state}.",
    en: "Only a plan that is proposed can be agreed, returned or taken back; this plan is {state}.",
    source: "PermenPANRB 6/2022: a plan is agreed before it holds",
  },
});

export interface Act {
  readonly by: string;
  readonly at: string;
}

/** What waits to be agreed: the first plan, or the amendment of one that has been. */
type ProposalTerms = Omit<NonNullable<PerformancePlan["amendment"]>, "reason">;

/**
 * The draft or proposal that a step is about.
 * @throws DomainError `plan.not-draft`, `plan.not-proposed`
 */
export function requirePending(plan: PerformancePlan, state: "DRAFT" | "PROPOSED"): PlanTerms {
  const pending = plan.amendment ?? plan;
  if (pending.state === state) return pending;
  throw refuse(state === "DRAFT" ? "not-draft" : "not-proposed", { state: PLAN_WORDS[pending.state] });
}

/** The plan, where there is one that was not taken back. */
export function standing(plan: PerformancePlan | undefined): PerformancePlan | undefined {
  return plan?.withdrawnAt === undefined ? plan : undefined;
}

/** The plan with its pending part changed; what is undefined among the changes is then absent. */
export function changePending(plan: PerformancePlan, changes: Partial<ProposalTerms>): PerformancePlan {
  const { amendment } = plan;
  return amendment ? { ...plan, amendment: { ...amendment, ...changes } } : { ...plan, ...changes };
}

/** Without the links of results that are neither in force nor proposed any more. */
export function keepLinks(plan: PerformancePlan): PerformancePlan {
  const results = new Set(allResults(plan).map(({ id }) => id));
  return { ...plan, links: plan.links.filter(({ resultId }) => results.has(resultId)) };
}

/** The results in force, and those of an amendment. */
export function allResults({ results, amendment }: PerformancePlan): PlanContent["results"] {
  return [...results, ...(amendment?.results ?? [])];
}
