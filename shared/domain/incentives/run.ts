import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { MonthSchema } from "../calendar/period-id.ts";
import type { Period } from "../evaluation/period.ts";
import { named } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import { type Run, type SetAsidePart, SetAsidePartSchema } from "../run.ts";
import type { Text } from "../text.ts";
import type { IncentiveContent } from "./content.ts";
import { IncentiveTotalsSchema, outcomeOfRun, type UnitOfRun } from "./line.ts";
import type { IncentiveTable } from "./table.ts";

/** The month for a month's single final run; a random id for a trial. */
export const IncentiveRunIdSchema = named("IncentiveRunId", () =>
  z.string().regex(/^(?:20\d\d-(?:0[1-9]|1[0-2])|[0-9a-z]{20})$/),
);

/**
 * The computation of a month's incentive for everybody, unit by unit. A trial (uji coba) of any version shows the difference
 * from the version in force and pays nobody; a month has one final run, whose lines go to payroll.
 */
export const IncentiveRunSchema = named("IncentiveRun", () =>
  z.object({
    id: IncentiveRunIdSchema(),
    kind: z.enum(["TRIAL", "FINAL"]),
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
  DomainEvent<"INCENTIVE_RUN_ORDERED" | "INCENTIVE_RUN_RESUMED" | "INCENTIVE_RUN_DONE">
>;

const refuse = refusals("incentive-run", {
  "month-open": {
    kind: "conflict",
    id: "Bulan {month} belum selesai ditutup, jadi insentifnya belum dapat dihitung. Tunggu sampai penutupannya selesai.",
    en: "The month {month} is not closed yet, so its incentive cannot be computed. Wait until the close is complete.",
    source: {
      id: "kebijakan: besaran mengikuti hasil yang sudah dibekukan",
      en: "policy: amounts follow from frozen results",
    },
  },
  "unit-open": {
    kind: "conflict",
    id: "Bulan {month} unit ini belum dapat ditutup, jadi insentifnya belum dapat dihitung. Perbaiki dan coba lagi penutupannya dahulu, lalu hitung unit ini lagi.",
    en: "The month {month} of this unit could not be closed, so its incentive cannot be computed. Mend it and have the close tried again first, then this unit.",
    source: {
      id: "kebijakan: besaran mengikuti hasil yang sudah dibekukan",
      en: "policy: amounts follow from frozen results",
    },
  },
  "no-table": {
    kind: "conflict",
    id: "Belum ada tabel insentif yang berlaku untuk {month}. Masukkan tabel, uji coba, lalu mintakan persetujuan.",
    en: "No incentive table is in force for {month}. Enter one, try it, and have it approved.",
    source: {
      id: "PP 12/2019 Ps 58: menurut peraturan kepala daerah",
      en: "PP 12/2019 Ps 58: by the city's regulation",
    },
  },
  "made-already": {
    kind: "conflict",
    id: "Insentif {month} sudah dihitung ({state}). Bila terhenti, lanjutkan dengan resume; tidak dihitung dua kali.",
    en: "The incentive of {month} has already been computed ({state}). If it has stopped, continue it with resume; it is not computed twice.",
    source: { id: "kebijakan: tidak seorang pun dibayar dua kali", en: "policy: nobody is paid twice" },
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
    id: "Perhitungan ini berisi {lines} pegawai, sedangkan satu berkas memuat paling banyak {most}. Ekspor per unit dengan unitId.",
    en: "This run has {lines} employees; one file can have at most {most}. Export unit by unit with unitId.",
    source: { id: "kebijakan: besar jawaban dibatasi", en: "policy: the gateway limits the size of a reply" },
  },
});

const RUN_WORDS: Readonly<Record<IncentiveRun["state"], Text>> = {
  RUNNING: { id: "masih berjalan", en: "still running" },
  DONE: { id: "sudah selesai", en: "done" },
};

/** More lines would exceed the gateway's reply size. */
const MAX_EXPORT_LINES = 20_000;

interface Order {
  readonly id: string;
  readonly month: string;
  readonly unitIds: readonly string[];
  readonly by: string;
  readonly at: string;
}

/**
 * Orders a trial of a version, in whatever state, on a closed month.
 * @param baseline the version in force for that month; undefined if there is none
 * @throws DomainError `incentive-run.month-open`
 * @source policy: the effect of rules is seen before they come into force
 */
export function orderTrial(
  table: IncentiveTable,
  baseline: IncentiveTable | undefined,
  { period, ...order }: Order & { readonly period: Period | undefined },
): IncentiveRunDecision {
  requireClosed(period, order.month);
  return ordered("TRIAL", { table, baseline: baseline?.id === table.id ? undefined : baseline }, order);
}

/**
 * Orders a month's single final run.
 * @param table the one in force for that month; undefined if there is none
 * @param before the month's final run; undefined if there is none
 * @throws DomainError `incentive-run.month-open`, `.made-already`, `.no-table`
 * @source policy: after the close, once
 */
export function orderFinal(
  table: IncentiveTable | undefined,
  {
    period,
    before,
    ...order
  }: Omit<Order, "id"> & { readonly period: Period | undefined; readonly before: IncentiveRun | undefined },
): IncentiveRunDecision {
  const { month } = order;
  requireClosed(period, month);
  if (before) throw refuse("made-already", { month, state: RUN_WORDS[before.state] });
  if (table === undefined) throw refuse("no-table", { month });
  return ordered("FINAL", { table, baseline: undefined }, { ...order, id: month });
}

function requireClosed(period: Period | undefined, month: string): void {
  if (period?.state !== "CLOSED") throw refuse("month-open", { month });
}

interface Versions {
  readonly table: IncentiveTable;
  readonly baseline: IncentiveTable | undefined;
}

function ordered(
  kind: IncentiveRun["kind"],
  { table, baseline }: Versions,
  { id, month, unitIds, by, at }: Order,
): IncentiveRunDecision {
  const { content, contentHash: hash } = table;
  const { title, regulation } = content;
  return {
    state: {
      ...NEW_AGGREGATE,
      ...{ id, kind, month, state: "RUNNING", tableId: table.id, contentHash: hash, title, regulation },
      ...(baseline && { baselineTableId: baseline.id, baseline: baseline.content }),
      unitIds: [...unitIds],
      orderedAt: at,
      orderedBy: by,
      content,
    },
    event: {
      type: "INCENTIVE_RUN_ORDERED",
      by,
      at,
      data: { kind, month, tableId: table.id, contentHash: hash, baselineTableId: baseline?.id ?? "" },
    },
  };
}

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
