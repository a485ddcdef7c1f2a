import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";
import { DevelopmentYearIdSchema } from "./need.ts";

/** More than the largest city's whole budget. */
const MOST_RUPIAH = 10_000_000_000_000;

export const DevelopmentBudgetSchema = /* @__PURE__ */ named("DevelopmentBudget", () =>
  z.strictObject({
    /** What may be approved for the year, in whole rupiah. */
    budgetRupiah: z.int().min(0).max(MOST_RUPIAH),
    /** Whether nothing is planned or changed for it any more. */
    isClosed: z.boolean(),
  }),
);

/** A year of development: its budget, and what has been approved of it. */
export const DevelopmentYearSchema = /* @__PURE__ */ named("DevelopmentYear", () =>
  z.object({
    ...DevelopmentBudgetSchema().shape,
    year: DevelopmentYearIdSchema(),
    approvedRupiah: z.int().min(0),
    version: z.int(),
  }),
);

export type DevelopmentYear = z.infer<ReturnType<typeof DevelopmentYearSchema>> & Aggregate;
export type DevelopmentYearEvent = DomainEvent<
  "DEVELOPMENT_BUDGET_SET" | "DEVELOPMENT_PLAN_COUNTED" | "DEVELOPMENT_PLAN_UNCOUNTED"
>;
export type DevelopmentYearDecision = Decision<DevelopmentYear, DevelopmentYearEvent>;

const refuse = /* @__PURE__ */ refusals("development-year", {
  closed: {
    kind: "conflict",
    id: "Rencana pengembangan tahun {year} sudah ditutup. Ajukan untuk tahun berikutnya.",
    en: "The development plans of {year} are closed. Plan for the next year.",
    source: { id: "PerLAN 10/2018: rencana ditetapkan tiap tahun", en: "PerLAN 10/2018: plans are yearly" },
  },
  "no-budget": {
    kind: "conflict",
    id: "Anggaran pengembangan tahun {year} belum ditetapkan. Tetapkan anggarannya, lalu setujui rencananya.",
    en: "The budget of {year} has not been set. Set it, then approve the plan.",
    source: {
      id: "PerLAN 10/2018; anggaran kebijakan daerah",
      en: "PerLAN 10/2018; the budget is the city's",
    },
  },
  "over-budget": {
    kind: "conflict",
    id: "Rencana ini memerlukan Rp{cost}, sedangkan sisa anggaran tahun {year} Rp{left}. Kembalikan rencananya untuk dikurangi, atau tambah anggarannya.",
    en: "This plan takes Rp{cost}, and Rp{left} of the budget of {year} are left. Return it to be cut, or raise the budget.",
    source: {
      id: "PerLAN 10/2018: rencana disetujui sesuai anggaran",
      en: "PerLAN 10/2018: plans are approved within the budget",
    },
  },
  "below-approved": {
    kind: "conflict",
    id: "Rencana yang sudah disetujui berjumlah Rp{approved}. Anggaran tidak dapat ditetapkan di bawahnya.",
    en: "The plans approved come to Rp{approved}. The budget cannot be set below that.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Requires a year that is neither closed nor over.
 * @param today local day
 * @throws DomainError `development-year.closed`
 */
export function requireOpenYear(year: string, known: DevelopmentYear | undefined, today: string): void {
  if (known?.isClosed || year < today.slice(0, 4)) throw refuse("closed", { year });
}

/**
 * Sets the budget, or closes the year or opens it again.
 * @throws DomainError `development-year.below-approved`
 */
export function setBudget(
  known: DevelopmentYear | undefined,
  {
    year,
    budgetRupiah,
    isClosed,
  }: z.infer<ReturnType<typeof DevelopmentBudgetSchema>> & { readonly year: string },
  { by, at }: Act,
): DevelopmentYearDecision {
  const before = known ?? { ...NEW_AGGREGATE, year, approvedRupiah: 0 };
  const { approvedRupiah } = before;
  if (budgetRupiah < approvedRupiah) throw refuse("below-approved", { approved: thousands(approvedRupiah) });
  return {
    state: { ...before, budgetRupiah, isClosed },
    event: { type: "DEVELOPMENT_BUDGET_SET", by, at, data: { budgetRupiah, isClosed } },
  };
}

/**
 * Counts an approved plan against the budget.
 * @throws DomainError `development-year.no-budget`, `development-year.over-budget`
 * @source PerLAN 10/2018: needs are planned within the budget
 */
export function countPlan(
  known: DevelopmentYear | undefined,
  {
    year,
    unitId,
    costRupiah,
  }: { readonly year: string; readonly unitId: string; readonly costRupiah: number },
  { by, at }: Act,
): DevelopmentYearDecision {
  if (known === undefined) throw refuse("no-budget", { year });
  const left = known.budgetRupiah - known.approvedRupiah;
  if (costRupiah > left)
    throw refuse("over-budget", { year, cost: thousands(costRupiah), left: thousands(left) });
  return {
    state: { ...known, approvedRupiah: known.approvedRupiah + costRupiah },
    event: { type: "DEVELOPMENT_PLAN_COUNTED", by, at, data: { unitId, costRupiah } },
  };
}

/** Takes a plan that is returned after its approval off the budget again. */
export function uncountPlan(
  known: DevelopmentYear,
  { unitId, costRupiah }: { readonly unitId: string; readonly costRupiah: number },
  { by, at }: Act,
): DevelopmentYearDecision {
  return {
    state: { ...known, approvedRupiah: known.approvedRupiah - costRupiah },
    event: { type: "DEVELOPMENT_PLAN_UNCOUNTED", by, at, data: { unitId, costRupiah } },
  };
}

const thousands = (rupiah: number) => String(rupiah).replaceAll(/\B(?=(\d{3})+$)/g, ".");
