import * as z from "zod";
import type { Aggregate, Decision, DomainEvent } from "../aggregate.ts";
import { MonthSchema } from "../calendar/period-id.ts";
import { named } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import { type Run, type SetAsidePart, SetAsidePartSchema } from "../run.ts";
import type { IncentiveContent } from "./content.ts";
import { outcomeOfRun, type UnitOfRun } from "./line.ts";
import { IncentiveTotalsSchema } from "./totals.ts";

/** The month for a month's single final run; a random id for a trial. */
export const IncentiveRunIdSchema = /* @__PURE__ */ named("IncentiveRunId", () =>
  z.string().regex(/^(?:20\d\d-(?:0[1-9]|1[0-2])|[0-9a-z]{20})$/),
);

/**
 * The computation of a month's incentive for everybody, unit by unit. A trial (uji coba) of any version shows the difference
 * from the version in force and pays nobody; a month has one final run, whose lines go to payroll. Results that change after
 * it are settled by corrections, whose lines have the difference to what was paid before.
 */
export const IncentiveRunSchema = /* @__PURE__ */ named("IncentiveRun", () =>
  z.object({
    id: IncentiveRunIdSchema(),
    kind: z.enum(["TRIAL", "FINAL", "CORRECTION"]),
    month: MonthSchema(),
    state: z.enum(["RUNNING", "DONE"]),
    tableId: z.string(),
    /** Hash of the rules used. */
    contentHash: z.string(),
    title: z.string(),
    regulation: z.string(),
    /** The version that a trial is compared with; absent if none was in force. */
    baselineTableId: z.string().optional(),
    unitIds: z.array(UnitIdSchema()),
    /** The results that were not final when it was ordered, and why HR had the month paid nonetheless. */
    notFinal: z.object({ count: z.int(), reason: z.string().optional() }).optional(),
    /** On a final run: its corrections, oldest first. */
    corrections: z.array(IncentiveRunIdSchema()).optional(),
    /** On a correction: the month's runs that paid before it, oldest first. */
    paidBefore: z.array(IncentiveRunIdSchema()).optional(),
    orderedAt: z.string(),
    orderedBy: z.string(),
    /** Units left out because they could not be computed, and why; absent if there are none. */
    leftOut: z.array(SetAsidePartSchema()).optional(),
    /** Present once the last unit is done. */
    totals: IncentiveTotalsSchema().optional(),
    /** SHA-256 over the lines of all units: recomputing the run must give the same hash. */
    linesHash: z.string().optional(),
    version: z.int(),
  }),
);

export type IncentiveRun = z.infer<ReturnType<typeof IncentiveRunSchema>> &
  Aggregate & {
    /** The rules, stored with the run because a draft may still change. */
    readonly content: IncentiveContent;
    readonly baseline?: IncentiveContent;
  };
export type IncentiveRunDecision = Decision<
  IncentiveRun,
  DomainEvent<
    "INCENTIVE_RUN_ORDERED" | "INCENTIVE_RUN_RESUMED" | "INCENTIVE_RUN_DONE" | "INCENTIVE_CORRECTION_ORDERED"
  >
>;

const refuse = /* @__PURE__ */ refusals("incentive-run", {
  "unit-open": {
    kind: "conflict",
    id: "Bulan {month} unit ini belum dapat ditutup, jadi insentifnya belum dapat dihitung. Perbaiki dan coba lagi penutupannya dahulu, lalu hitung unit ini lagi.",
    en: "The month {month} of this unit could not be closed, so its incentive cannot be computed. Mend it and have the close tried again first, then this unit.",
    source: {
      id: "kebijakan: besaran mengikuti hasil yang sudah dibekukan",
      en: "policy: amounts follow from frozen results",
    },
  },
  "not-running": {
    kind: "conflict",
    id: "Perhitungan ini sudah selesai; tidak ada yang perlu dilanjutkan.",
    en: "This run is complete; there is nothing to resume.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-done": {
    kind: "conflict",
    id: "Perhitungan ini belum selesai ({done} dari {units} unit). Tunggu sampai selesai, atau lanjutkan dengan resume bila terhenti.",
    en: "This run is not complete ({done} of {units} units). Wait until it is, or continue it with resume if it has stopped.",
    source: {
      id: "kebijakan: penggajian hanya menerima perhitungan yang lengkap",
      en: "policy: payroll gets complete runs only",
    },
  },
  "too-many-lines": {
    kind: "invalid",
    id: "Perhitungan ini berisi {lines} pegawai, sedangkan satu berkas memuat paling banyak {most}. Ekspor unit demi unit.",
    en: "This run has {lines} employees; one file can have at most {most}. Export unit by unit.",
    source: { id: "kebijakan: besar jawaban dibatasi", en: "policy: the gateway limits the size of a reply" },
  },
});

/** More lines would exceed the gateway's reply size. */
const MAX_EXPORT_LINES = 20_000;

/** Continues a stopped run with the units that are not done. @throws DomainError `incentive-run.not-running` */
export function resumeRun(
  run: IncentiveRun,
  act: { readonly by: string; readonly at: string },
): IncentiveRunDecision {
  if (run.state !== "RUNNING") throw refuse("not-running");
  return { state: run, event: { type: "INCENTIVE_RUN_RESUMED", ...act } };
}

/** Requires a complete run before it is paid out or shown to employees. @throws DomainError `incentive-run.not-done` */
export function requireComplete({ state, unitIds }: IncentiveRun, of: Pick<Run, "done"> | undefined): void {
  if (state !== "DONE") throw refuse("not-done", { done: of?.done ?? 0, units: unitIds.length });
}

/** Requires that a run fits into one file. @throws DomainError `incentive-run.too-many-lines` */
export function requireExportable({ totals }: IncentiveRun): void {
  const lines = totals?.employees ?? 0;
  if (lines > MAX_EXPORT_LINES) throw refuse("too-many-lines", { lines, most: MAX_EXPORT_LINES });
}

/**
 * Whether a unit's part may be computed: an amount follows from a frozen result.
 * @throws DomainError `incentive-run.unit-open`
 */
export function requireUnitClosed({ month }: Pick<IncentiveRun, "month">, isSetAside: boolean): void {
  if (isSetAside) throw refuse("unit-open", { month });
}

interface Completion {
  readonly at: string;
  /** Units left out by HR's decision because they could not be computed. */
  readonly leftOut: readonly SetAsidePart[];
}

/**
 * Completes the run with its last unit; undefined if it is not complete, or already completed with the same
 * result. If a unit was left out and is computed later, the run completes once more: its lines are added, and
 * the others stay as they are.
 */
export function completeRun(
  run: IncentiveRun,
  units: readonly UnitOfRun[],
  { at, leftOut }: Completion,
): IncentiveRunDecision | undefined {
  if (units.length + leftOut.length < run.unitIds.length) return undefined;
  const outcome = outcomeOfRun(units);
  if (run.state === "DONE" && run.linesHash === outcome.linesHash) return undefined;
  const { leftOut: _, ...before } = run;
  const without = leftOut.length > 0 ? { leftOut: [...leftOut] } : {};
  return {
    state: { ...before, ...outcome, ...without, state: "DONE" },
    event: { type: "INCENTIVE_RUN_DONE", by: "SYSTEM", at, data: { ...outcome } },
  };
}
