import type { Principal } from "../../../auth/principal.ts";
import type { Decision } from "../../aggregate.ts";
import { addDays, endOfDay, localDay, monthOf, previousMonth } from "../../calendar/calendar.ts";
import { refusals } from "../../refusal.ts";
import type { Period, PeriodEvent } from "../period.ts";
import type { EvaluationPolicy } from "../policy.ts";
import type { Reopening, ReopeningOrder } from "./reopening-schema.ts";

const refuse = /* @__PURE__ */ refusals("reopening", {
  "not-closed": {
    kind: "conflict",
    id: "Periode {month} belum selesai ditutup, jadi belum dapat dibuka kembali. Lihat kemajuan penutupannya.",
    en: "The close of {month} is not complete, so it cannot be reopened yet. See its progress.",
    source: {
      id: "kebijakan: yang masih terbuka tidak perlu dibuka kembali",
      en: "policy: what is open need not be reopened",
    },
  },
  "too-old": {
    kind: "conflict",
    id: "Periode {month} sudah lebih dari setahun berlalu dan tidak dapat dibuka kembali; paling awal {first}. Perbaiki melalui bulan yang berjalan.",
    en: "{month} is more than a year ago and cannot be reopened; the earliest is {first}. Correct it in the current month.",
    source: {
      id: "kebijakan: penutupan harian menjaga bulan-bulan setahun, dan hasil tahun bersandar pada yang sebelumnya",
      en: "policy: the daily close looks after the months of a year, and a year's result rests on what came before",
    },
  },
  "not-open": {
    kind: "conflict",
    id: "Pembukaan kembali nomor {number} tidak ada atau sudah ditutup. Lihat daftarnya.",
    en: "Reopening {number} does not exist or has closed. See the list.",
    source: {
      id: "kebijakan: yang sudah ditutup tidak ditutup lagi",
      en: "policy: what is closed is not closed twice",
    },
  },
  "month-paid": {
    kind: "conflict",
    field: "afterPaymentReason",
    id: "Insentif {month} sudah dihitung final. Bila tetap hendak dibuka kembali, tuliskan alasannya; setelah hasil yang baru final, selisih pembayarannya dihitung dengan koreksi.",
    en: "The final incentive of {month} has been computed. To reopen it nonetheless, give the reason; once the new results are final, a correction computes the difference.",
    source: {
      id: "kebijakan: membuka bulan yang sudah dibayarkan diputuskan orang, dengan alasan",
      en: "policy: a person decides, with a reason, to reopen what has been paid",
    },
  },
  "day-out-of-range": {
    kind: "invalid",
    id: "Hari terakhir harus antara {from} dan {until}.",
    en: "The last day must be between {from} and {until}.",
    source: {
      id: "kebijakan: bulan tidak terbuka tanpa akhir",
      en: "policy: a month is not open without end",
    },
  },
  "open-already": {
    kind: "conflict",
    id: "Pembukaan kembali nomor {number} atas periode ini mencakup pegawai yang sama dan terbuka sampai {lastDay}. Tunggu sampai ditutup, tutup lebih dahulu, atau pilih pegawai atau unit lain.",
    en: "Reopening {number} of this period covers the same people and is open until {lastDay}. Wait until it closes, close it first, or choose another employee or unit.",
    source: {
      id: "kebijakan: satu pembukaan kembali dalam satu waktu, agar setiap hasil punya satu alasan",
      en: "policy: one reopening at a time for each, so that each result has one reason",
    },
  },
});

/** The refusal to reopen a period that has not closed, or has not even begun to close. */
export const refuseNotClosed = (month: string) => refuse("not-closed", { month });

interface Ordering {
  readonly order: ReopeningOrder;
  readonly unitIds: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly zone: string;
  readonly limits: EvaluationPolicy;
  /** Whether the month's incentive has had its final run. */
  readonly isPaid: boolean;
}

/**
 * Reopens a closed month for an employee, a unit or the city, with a reason and an end.
 * @throws DomainError `reopening.not-closed`, `reopening.too-old`, `reopening.open-already`, `reopening.day-out-of-range`,
 * `reopening.month-paid`
 * @source policy: the city sets the maximum length; that final results stay is PP 30/2019 Ps 59
 */
export function reopenPeriod(
  period: Period,
  { order, unitIds, by, at, zone, limits, isPaid }: Ordering,
): Decision<Period, PeriodEvent> {
  const { period: month } = period;
  if (period.state !== "CLOSED") throw refuseNotClosed(month);
  const from = localDay(at, zone);
  const first = `${Number(from.slice(0, 4)) - 1}${from.slice(4, 7)}`;
  if (month < first) throw refuse("too-old", { month, first });
  const open = openReopenings(period).find((other) => overlaps(other, { scope: order.scope, unitIds }));
  if (open) throw refuse("open-already", { number: open.number, lastDay: open.lastDay });
  const until = addDays(from, limits.reopeningDaysAtMost);
  if (order.lastDay < from || order.lastDay > until) throw refuse("day-out-of-range", { from, until });
  if (isPaid && order.afterPaymentReason === undefined) throw refuse("month-paid", { month });
  const before = period.reopenings ?? [];
  const number = before.length + 1;
  const closesAt = endOfDay(order.lastDay, zone);
  const reopening: Reopening = { ...order, number, by, at, closesAt, unitIds: [...unitIds] };
  return {
    state: { ...period, reopenings: [...before, reopening] },
    event: { type: "PERIOD_REOPENED", by, at, data: { ...order, number } },
  };
}

type AffectedScope = Pick<Reopening, "scope"> & { readonly unitIds: readonly string[] };

/** Whether two reopenings can affect the same evaluation; an employee's is in one unit. */
function overlaps(one: AffectedScope, other: AffectedScope): boolean {
  if (one.scope.kind === "EMPLOYEE" && other.scope.kind === "EMPLOYEE")
    return one.scope.nip === other.scope.nip;
  return one.unitIds.some((unitId) => other.unitIds.includes(unitId));
}

/**
 * A period as somebody may see it: that a single employee's month was reopened, and why, is only for that employee, HR and
 * the head of the city.
 * @source policy: UU 27/2022; the reason may be an illness
 */
export function visibleTo(
  { id, roles }: Pick<Principal, "id" | "roles">,
  { reopenings = [], ...period }: Period,
): Period {
  const seesAll = roles.includes("HR") || roles.includes("HEAD_OF_CITY");
  const shown = reopenings.filter(({ scope }) => seesAll || scope.kind !== "EMPLOYEE" || scope.nip === id);
  return { ...period, ...(shown.length > 0 && { reopenings: shown }) };
}

/** The reopenings that have not closed. */
export function openReopenings({ reopenings = [] }: Pick<Period, "reopenings">): readonly Reopening[] {
  return reopenings.filter(({ closedAt }) => closedAt === undefined);
}

/**
 * Whether reports of a month are refused outright. While any part of it is reopened, each frozen scorecard decides for
 * itself. A month before the previous one is over even if never closed: the city started later, or the close is catching up.
 * @param today local day
 * @source policy: what can no longer count is not accepted
 */
export function isMonthClosed(
  period: Period | undefined,
  { month, today }: { readonly month: string; readonly today: string },
): boolean {
  if (period === undefined) return month < previousMonth(monthOf(today));
  return openReopenings(period).length === 0;
}

/**
 * The first month whose reports may still be answered: the previous one, or an older one that is reopened.
 * @param today local day
 */
export function firstAnswerableMonth(periods: readonly Period[], today: string): string {
  const reopened = periods.filter((period) => openReopenings(period).length > 0).map(({ period }) => period);
  return [previousMonth(monthOf(today)), ...reopened].toSorted()[0] as string;
}

/** Starts closing a reopening whose last day is over; undefined if it is already closing, or not due. */
export function closeReopening(
  period: Period,
  { number, closesAt, closingSince }: Reopening,
  at: string,
): Decision<Period, PeriodEvent> | undefined {
  if (closingSince !== undefined || at <= closesAt) return undefined;
  return changed(period, number, { closingSince: at }, { type: "PERIOD_CLOSING_AGAIN", at });
}

/**
 * HR ends a reopening before its last day, because it was a mistake or the work is done.
 * @throws DomainError `reopening.not-open` if there is none with that number, or it is already closing
 * @source policy: no waiting for a day nobody needs
 */
export function endReopening(
  period: Period,
  number: number,
  { by, at }: { readonly by: string; readonly at: string },
): Decision<Period, PeriodEvent> {
  const reopening = openReopenings(period).find((one) => one.number === number);
  if (reopening === undefined || reopening.closingSince !== undefined)
    throw refuse("not-open", { number, month: period.period });
  return changed(
    period,
    number,
    { closesAt: at, closingSince: at },
    { type: "PERIOD_CLOSING_AGAIN", at, by },
  );
}

/** Completes a reopening once everything is frozen again; undefined if it already was. */
export function completeReopening(
  period: Period,
  { number, closedAt }: Reopening,
  at: string,
): Decision<Period, PeriodEvent> | undefined {
  if (closedAt !== undefined) return undefined;
  return changed(period, number, { closedAt: at }, { type: "PERIOD_CLOSED_AGAIN", at });
}

function changed(
  period: Period,
  number: number,
  change: Partial<Reopening>,
  {
    type,
    at,
    by = "SYSTEM",
  }: { readonly type: PeriodEvent["type"]; readonly at: string; readonly by?: string },
): Decision<Period, PeriodEvent> {
  const reopenings = (period.reopenings ?? []).map((one) =>
    one.number === number ? { ...one, ...change } : one,
  );
  return { state: { ...period, reopenings }, event: { type, at, by, data: { number } } };
}
