import * as z from "zod";
import { NEW_AGGREGATE } from "../aggregate.ts";
import type { Period } from "../evaluation/period.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";
import type { Text } from "../text.ts";
import type { IncentiveRun, IncentiveRunDecision } from "./run.ts";
import type { IncentiveTable } from "./table.ts";

const refuse = /* @__PURE__ */ refusals("incentive-run", {
  "month-open": {
    kind: "conflict",
    id: "Bulan {month} belum selesai ditutup, jadi insentifnya belum dapat dihitung. Tunggu sampai penutupannya selesai.",
    en: "The month {month} is not closed yet, so its incentive cannot be computed. Wait until the close is complete.",
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
  "not-final": {
    kind: "conflict",
    field: "notFinal",
    id: "{open} hasil bulan {month} belum final dan masih dapat berubah. Tunggu sampai final; bila tetap hendak dibayarkan, sebutkan jumlah itu dan alasannya. Perubahan setelahnya diselesaikan dengan koreksi.",
    en: "{open} results of {month} are not final and can still change. Wait until they are; to pay nonetheless, give that number and the reason. Later changes are settled by a correction.",
    source: {
      id: "kebijakan: membayar atas hasil yang belum final diputuskan orang, dengan alasan",
      en: "policy: a person decides, with a reason, to pay by results that are not final",
    },
  },
  "not-paid": {
    kind: "conflict",
    id: "Insentif {month} belum dihitung final, jadi tidak ada yang perlu dikoreksi.",
    en: "There has been no final run for {month}, so there is nothing to correct.",
    source: {
      id: "kebijakan: koreksi ialah selisih terhadap yang sudah dibayarkan",
      en: "policy: a correction is the difference to what was paid",
    },
  },
  "correction-running": {
    kind: "conflict",
    id: "Perhitungan {month} sebelumnya belum selesai. Tunggu sampai selesai, atau lanjutkan dengan resume bila terhenti, lalu koreksi.",
    en: "An earlier run of {month} is not complete. Wait until it is, or continue it with resume if it has stopped; then correct.",
    source: { id: "kebijakan: tidak seorang pun dibayar dua kali", en: "policy: nobody is paid twice" },
  },
});

const RUN_WORDS: Readonly<Record<IncentiveRun["state"], Text>> = {
  RUNNING: { id: "masih berjalan", en: "still running" },
  DONE: { id: "sudah selesai", en: "done" },
};

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

/** HR's confirmation that a month is paid though some results are not final. */
export const NotFinalSchema = /* @__PURE__ */ named("NotFinalConfirmation", () =>
  z.strictObject({
    /** How many results are not final; must be right. */
    count: z.int().min(1),
    reason: freeText().min(10).max(1_000),
  }),
);

/**
 * Orders a month's single final run. While results are not final, somebody says that they know how many, and why the month
 * is paid nonetheless; what changes later is settled by a correction.
 * @param table the one in force for that month; undefined if there is none
 * @param before the month's final run; undefined if there is none
 * @param open how many results of the month are not final
 * @param confirmed what HR says about them; undefined if nothing
 * @throws DomainError `incentive-run.month-open`, `.made-already`, `.no-table`, `.not-final`
 * @source policy: after the close, once; nobody is paid by results that can still change without a person having decided so
 */
export function orderFinal(
  table: IncentiveTable | undefined,
  {
    period,
    before,
    open,
    confirmed,
    ...order
  }: Omit<Order, "id"> & {
    readonly period: Period | undefined;
    readonly before: IncentiveRun | undefined;
    readonly open: number;
    readonly confirmed: z.infer<ReturnType<typeof NotFinalSchema>> | undefined;
  },
): IncentiveRunDecision {
  const { month } = order;
  requireClosed(period, month);
  if (before) throw refuse("made-already", { month, state: RUN_WORDS[before.state] });
  if (table === undefined) throw refuse("no-table", { month });
  if (open > 0 && confirmed?.count !== open) throw refuse("not-final", { month, open });
  const notFinal = open > 0 && confirmed ? { notFinal: confirmed } : {};
  return ordered("FINAL", versionsOf(table), { ...order, ...notFinal, id: month });
}

interface Paid {
  /** The month's final run; undefined if it was not paid. */
  readonly final: IncentiveRun | undefined;
  /** Its corrections so far, oldest first. */
  readonly corrections: readonly IncentiveRun[];
  /** How many results of the month are not final. */
  readonly open: number;
}

/**
 * Orders a correction of a month that was paid: by the same rules, for employees whose result is final and now pays
 * something else than they got. The others wait for a later correction, so that nothing is claimed back on a result that can
 * still change. Units that an earlier run has not paid are left to that run.
 * @returns the correction, and the final run that now knows of it
 * @throws DomainError `incentive-run.not-paid`, `.correction-running`
 * @source policy: what was paid is not rewritten; the difference is paid or claimed back, once
 */
export function orderCorrection(
  { final, corrections, open }: Paid,
  { id, by, at, month }: Omit<Order, "unitIds">,
): { readonly correction: IncentiveRunDecision; readonly final: IncentiveRunDecision } {
  if (final === undefined) throw refuse("not-paid", { month });
  const before = [final, ...corrections];
  if (before.some(({ state }) => state !== "DONE")) throw refuse("correction-running", { month });
  const unpaid = new Set(before.flatMap(({ leftOut = [] }) => leftOut.map(({ part }) => part)));
  const unitIds = final.unitIds.filter((unitId) => !unpaid.has(unitId));
  const rules = { id: final.tableId, content: final.content, contentHash: final.contentHash };
  const paidBefore = before.map((run) => run.id);
  const waiting = open > 0 ? { notFinal: { count: open } } : {};
  return {
    correction: ordered("CORRECTION", versionsOf(rules), {
      ...{ id, month, unitIds, by, at, paidBefore },
      ...waiting,
    }),
    final: {
      state: { ...final, corrections: [...(final.corrections ?? []), id] },
      event: { type: "INCENTIVE_CORRECTION_ORDERED", by, at, data: { id } },
    },
  };
}

function requireClosed(period: Period | undefined, month: string): void {
  if (period?.state !== "CLOSED") throw refuse("month-open", { month });
}

type Rules = Pick<IncentiveTable, "id" | "content" | "contentHash">;

interface Versions {
  readonly table: Rules;
  readonly baseline: Rules | undefined;
}

/** Rules that are compared with no others. */
const versionsOf = (table: Rules): Versions => ({ table, baseline: undefined });

function ordered(
  kind: IncentiveRun["kind"],
  { table, baseline }: Versions,
  { unitIds, by, at, ...order }: Order & Pick<IncentiveRun, "notFinal" | "paidBefore">,
): IncentiveRunDecision {
  const { month, notFinal } = order;
  const { content, contentHash: hash } = table;
  const { title, regulation } = content;
  return {
    state: {
      ...NEW_AGGREGATE,
      ...order,
      ...{ kind, state: "RUNNING", tableId: table.id, contentHash: hash, title, regulation },
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
      data: {
        ...{ kind, month, tableId: table.id, contentHash: hash, baselineTableId: baseline?.id ?? "" },
        ...(notFinal && { notFinal }),
      },
    },
  };
}
