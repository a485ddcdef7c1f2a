import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "./aggregate.ts";
import { WHOLE_BASIS_POINTS } from "./basis-points.ts";
import { NipSchema } from "./employee.ts";
import { once } from "./once.ts";
import { quantity } from "./quantity.ts";
import { refusals } from "./refusal.ts";

const PartIdSchema = once(() => z.string().regex(/^[a-z0-9-]{1,32}$/));

/** What a work result is measured by (indikator kinerja individu, IKI). */
export const IndicatorSchema = once(() =>
  z.strictObject({
    id: PartIdSchema(),
    statement: z.string().min(1).max(500),
    aspect: z.enum(["KUANTITAS", "KUALITAS", "WAKTU", "BIAYA"]),
    /** For the year; a cumulative indicator is measured each month against a twelfth of it. */
    target: quantity({ minimum: 0.01 }),
    unitOfMeasure: z.string().min(1).max(60),
    /** Whether higher is better (`POSITIF`) or lower (`NEGATIF`). */
    polarity: z.enum(["POSITIF", "NEGATIF"]),
    /** Whether the reports of a month add up, or the newest one stands. */
    isCumulative: z.boolean(),
    weightBasisPoints: z.int().min(1).max(WHOLE_BASIS_POINTS),
  }),
);

/** A planned work result (rencana hasil kerja, RHK). */
const WorkResultSchema = once(() =>
  z.strictObject({
    id: PartIdSchema(),
    kind: z.enum(["UTAMA", "TAMBAHAN"]),
    statement: z.string().min(1).max(500),
    indicators: z.array(IndicatorSchema()).min(1).max(10),
  }),
);

export const PlanYearSchema = once(() => z.string().regex(/^20\d\d$/));

/** The results that an employee promises, with whatever measures them. */
export const PlanContentSchema = once(() =>
  z.strictObject({
    approach: z.enum(["KUANTITATIF", "KUALITATIF"]),
    results: z.array(WorkResultSchema()).min(1).max(20),
  }),
);

export type PlanContent = z.infer<ReturnType<typeof PlanContentSchema>>;
export type Indicator = z.infer<ReturnType<typeof IndicatorSchema>>;

/**
 * An employee's yearly plan (sasaran kinerja pegawai, SKP): drafted and proposed by the employee, agreed by the rater.
 * @source PermenPANRB 6/2022
 */
export const PerformancePlanSchema = once(() =>
  z.object({
    ...PlanContentSchema().shape,
    nip: NipSchema(),
    year: PlanYearSchema(),
    state: z.enum(["DRAFT", "PROPOSED", "AGREED"]),
    raterNip: NipSchema().optional(),
    proposedAt: z.string().optional(),
    /** Why the rater gave the last proposal back. */
    returnReason: z.string().optional(),
    version: z.int(),
  }),
);

export type PerformancePlan = z.infer<ReturnType<typeof PerformancePlanSchema>> & Aggregate;
export type PlanEvent = DomainEvent<
  "PLAN_DRAFTED" | "PLAN_REVISED" | "PLAN_PROPOSED" | "PLAN_AGREED" | "PLAN_RETURNED"
>;

const refuse = refusals("plan", {
  "weights-off": {
    kind: "invalid",
    id: "Bobot seluruh indikator harus berjumlah 10000 (100 %); sekarang {sum}.",
    en: "The weights of all indicators must sum to 10000 (100 %); they sum to {sum}.",
    source: "policy: weights are hundredths of a percent and sum to the whole",
  },
  "indicator-twice": {
    kind: "invalid",
    id: 'Id indikator "{id}" dipakai lebih dari sekali. Beri setiap indikator id sendiri.',
    en: 'The indicator id "{id}" is used more than once. Give each indicator its own.',
    source: "policy: reports name an indicator by its id",
  },
  "not-draft": {
    kind: "conflict",
    id: "Hanya rencana berstatus DRAFT yang dapat diubah atau diajukan; rencana ini {state}.",
    en: "Only a DRAFT can be changed or proposed; this plan is {state}.",
    source: "PermenPANRB 6/2022: a plan is agreed before it holds",
  },
  "not-proposed": {
    kind: "conflict",
    id: "Hanya rencana berstatus PROPOSED yang dapat disepakati atau dikembalikan; rencana ini {state}.",
    en: "Only a PROPOSED plan can be agreed or returned; this plan is {state}.",
    source: "PermenPANRB 6/2022: a plan is agreed before it holds",
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * A plan's first draft.
 * @throws DomainError `plan.weights-off`, `plan.indicator-twice`
 */
export function draftPlan(
  { nip, year, content }: { readonly nip: string; readonly year: string; readonly content: PlanContent },
  act: Act,
): Decision<PerformancePlan, PlanEvent> {
  requireMeasurable(content);
  return {
    state: { ...UNBORN, nip, year, state: "DRAFT", ...content },
    event: { type: "PLAN_DRAFTED", ...act, data: { content } },
  };
}

/**
 * A draft with other content.
 * @throws DomainError `plan.not-draft`, `plan.weights-off`, `plan.indicator-twice`
 */
export function revisePlan(
  plan: PerformancePlan,
  content: PlanContent,
  act: Act,
): Decision<PerformancePlan, PlanEvent> {
  requireDraft(plan);
  requireMeasurable(content);
  return { state: { ...plan, ...content }, event: { type: "PLAN_REVISED", ...act, data: { content } } };
}

/**
 * Lays the draft before the rater.
 * @param raterNip rater in force on the day of the proposal; absent where the head of the city rates
 * @throws DomainError `plan.not-draft`
 */
export function proposePlan(
  plan: PerformancePlan,
  raterNip: string | undefined,
  act: Act,
): Decision<PerformancePlan, PlanEvent> {
  requireDraft(plan);
  const { raterNip: _before, returnReason: _answered, ...rest } = plan;
  return {
    state: { ...rest, state: "PROPOSED", proposedAt: act.at, ...(raterNip && { raterNip }) },
    event: { type: "PLAN_PROPOSED", ...act, data: { raterNip: raterNip ?? "" } },
  };
}

/** @throws DomainError `plan.not-proposed` */
export function agreePlan(plan: PerformancePlan, act: Act): Decision<PerformancePlan, PlanEvent> {
  requireProposed(plan);
  return { state: { ...plan, state: "AGREED" }, event: { type: "PLAN_AGREED", ...act } };
}

/** Gives the proposal back as a draft, with the reason. @throws DomainError `plan.not-proposed` */
export function returnPlan(
  plan: PerformancePlan,
  reason: string,
  act: Act,
): Decision<PerformancePlan, PlanEvent> {
  requireProposed(plan);
  return {
    state: { ...plan, state: "DRAFT", returnReason: reason },
    event: { type: "PLAN_RETURNED", ...act, data: { reason } },
  };
}

/** Every indicator of a plan, whichever result it measures. */
export function indicatorsOf(plan: Pick<PlanContent, "results">): readonly Indicator[] {
  return plan.results.flatMap(({ indicators }) => indicators);
}

function requireDraft({ state }: PerformancePlan): void {
  if (state !== "DRAFT") throw refuse("not-draft", { state });
}

function requireProposed({ state }: PerformancePlan): void {
  if (state !== "PROPOSED") throw refuse("not-proposed", { state });
}

function requireMeasurable(content: PlanContent): void {
  const indicators = indicatorsOf(content);
  const seen = new Set<string>();
  for (const { id } of indicators) {
    if (seen.has(id)) throw refuse("indicator-twice", { id });
    seen.add(id);
  }
  const sum = indicators.reduce((total, { weightBasisPoints }) => total + weightBasisPoints, 0);
  if (sum !== WHOLE_BASIS_POINTS) throw refuse("weights-off", { sum });
}
