import * as z from "zod";
import { named } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import type { TrainingPolicy } from "./policy.ts";
import type { Session } from "./session.ts";

/** What a year's trainings may cost, beside what they do. */
export const BudgetUseSchema = /* @__PURE__ */ named("TrainingBudgetUse", () =>
  z.object({
    /** Absent for the city as a whole, of which its units' are a part. */
    unitId: UnitIdSchema().optional(),
    /** The city's as HR has set it; a unit's is what its approved plan of development costs. Absent if there is none. */
    budgetRupiah: z.int().optional(),
    /** What approved plans cost. */
    plannedRupiah: z.int(),
    /** Of sessions that have not ended. */
    committedRupiah: z.int(),
    /** Of sessions that have. */
    spentRupiah: z.int(),
    /** What remains once those committed are paid, below 0 where they go beyond; absent without a budget. */
    leftRupiah: z.int().optional(),
  }),
);

export type BudgetUse = z.infer<ReturnType<typeof BudgetUseSchema>>;

/** By how much a session goes beyond a budget. */
export const OverrunSchema = /* @__PURE__ */ named("TrainingBudgetOverrun", () =>
  z.object({
    /** Absent for the city as a whole. */
    unitId: UnitIdSchema().optional(),
    budgetRupiah: z.int(),
    /** Whole rupiah, at least 1. */
    beyondRupiah: z.int(),
  }),
);

export type Overrun = z.infer<ReturnType<typeof OverrunSchema>>;

/** A year's budgets, which are kept with its plans of development, and the sessions that begin in it. */
export interface BudgetYear {
  /** Undefined if HR has set none. */
  readonly budgetRupiah: number | undefined;
  readonly plans: readonly {
    readonly unitId: string;
    readonly costRupiah: number;
    readonly isApproved: boolean;
  }[];
  readonly sessions: readonly Session[];
}

type Weighed = Omit<BudgetYear, "sessions"> & { readonly sessions: readonly Costed[] };
type Costed = Pick<Session, "id" | "state" | "costRupiah" | "unitId">;

const refuse = /* @__PURE__ */ refusals("training-budget", {
  "unit-unknown": {
    kind: "invalid",
    id: "Unit yang menanggung biaya tidak terdaftar. Pilih unit dari daftar unit organisasi.",
    en: "The unit that is to bear the cost is not registered. Choose a unit of the organisation.",
    source: { id: "kebijakan: setiap biaya ada penanggungnya", en: "policy: somebody bears each cost" },
  },
  beyond: {
    kind: "conflict",
    id: "Biaya sesi ini melampaui pagu {holder} sebesar Rp{beyond}. Kurangi biayanya, pilih penanggung lain, atau tambah pagunya bersama rencana pengembangan tahun itu.",
    en: "The cost of this session goes beyond the budget of {holder} by Rp{beyond}. Lower it, have another unit bear it, or raise the budget with the year's plans of development.",
    source: {
      id: "PerLAN 10/2018: rencana dilaksanakan sesuai anggaran; menolak ialah pilihan daerah",
      en: "PerLAN 10/2018: plans are carried out within the budget; to refuse is the city's choice",
    },
  },
});

/**
 * A year's budgets beside what its sessions cost and will cost: the city's as a whole first, then those of units by id. Sessions
 * cancelled and those without a recorded cost are in no figure.
 * @returns whole rupiah; every unit that has an approved plan or bears a cost
 * @source PerLAN 10/2018: the budget of the year and the approved plans; what is set against it is policy
 */
export function budgetUses({ budgetRupiah, plans, sessions }: Weighed): readonly BudgetUse[] {
  const approved = new Map(
    plans.filter(({ isApproved }) => isApproved).map((plan) => [plan.unitId, plan.costRupiah]),
  );
  const held = sessions.filter(({ state }) => state !== "CANCELLED");
  const units = new Set([...approved.keys(), ...held.flatMap(({ unitId }) => unitId ?? [])]);
  const planned = approved.values().reduce((sum, one) => sum + one, 0);
  return [
    { ...useOf(budgetRupiah, held), plannedRupiah: planned },
    ...[...units].toSorted().map((unitId) => ({
      unitId,
      ...useOf(
        approved.get(unitId),
        held.filter((one) => one.unitId === unitId),
      ),
      plannedRupiah: approved.get(unitId) ?? 0,
    })),
  ];
}

function useOf(budgetRupiah: number | undefined, sessions: readonly Costed[]) {
  const costOf = (isOver: boolean) =>
    sessions
      .filter(({ state }) => (state === "ENDED") === isOver)
      .reduce((sum, { costRupiah = 0 }) => sum + costRupiah, 0);
  const [spentRupiah, committedRupiah] = [costOf(true), costOf(false)];
  return {
    ...(budgetRupiah !== undefined && { budgetRupiah }),
    ...{ committedRupiah, spentRupiah },
    ...(budgetRupiah !== undefined && { leftRupiah: budgetRupiah - spentRupiah - committedRupiah }),
  };
}

/** A session as it is to be planned or changed. */
interface Planned {
  readonly id: string;
  readonly costRupiah?: number | undefined;
  readonly unitId?: string | undefined;
}

/**
 * The budgets that a session goes beyond: the city's, and that of the unit that bears its cost. One that costs nothing, or whose
 * cost is not known, goes beyond none; nor is there anything to go beyond where no budget is set.
 * @param year the other sessions of its year; the session itself may be among them as it was
 * @throws DomainError `training-budget.unit-unknown`; `training-budget.beyond` where the city refuses
 * @source policy choice: a city is told, or refuses
 */
export function requireBudget(
  { id, costRupiah = 0, unitId }: Planned,
  year: Weighed & { readonly isUnitKnown: boolean },
  { beyondBudget }: Pick<TrainingPolicy, "beyondBudget">,
): readonly Overrun[] {
  if (!year.isUnitKnown) throw refuse("unit-unknown");
  if (costRupiah === 0) return [];
  const others = year.sessions.filter((one) => one.id !== id);
  const itself = { id, state: "OPEN" as const, costRupiah, ...(unitId !== undefined && { unitId }) };
  const beyond = budgetUses({ ...year, sessions: [...others, itself] }).flatMap((use) => {
    const { budgetRupiah, leftRupiah = 0 } = use;
    const isConcerned = use.unitId === undefined || use.unitId === unitId;
    if (!isConcerned || budgetRupiah === undefined || leftRupiah >= 0) return [];
    return [{ ...(use.unitId && { unitId: use.unitId }), budgetRupiah, beyondRupiah: -leftRupiah }];
  });
  const [first] = beyond;
  if (first !== undefined && beyondBudget === "REFUSE")
    throw refuse("beyond", {
      holder: first.unitId === undefined ? HOLDERS.city : HOLDERS.unit,
      beyond: String(first.beyondRupiah).replaceAll(/\B(?=(\d{3})+$)/g, "."),
    });
  return beyond;
}

const HOLDERS = {
  city: { id: "setahun", en: "the year" },
  unit: { id: "unit penanggungnya", en: "the unit that bears it" },
};
