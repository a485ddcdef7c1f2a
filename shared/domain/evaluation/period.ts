import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { monthOf, nextMonth, previousMonth } from "../calendar/calendar.ts";
import { isMonth, isYear, lastDayOf, PeriodIdSchema } from "../calendar/period-id.ts";
import { named } from "../once.ts";
import { type DomainError, refusals } from "../refusal.ts";
import { ReopeningSchema } from "./close/reopening-schema.ts";
import { type CloseDays, closesFrom, isRated, periodsToClose } from "./evaluated-period.ts";

const STILL_OPEN = {
  id: "Periode {period} belum ditutup, jadi hasilnya belum ada. Bulan ditutup pada bulan berikutnya, triwulan (di daerah yang menilai per triwulan) setelah bulan terakhirnya ditutup, tahun pada Januari tahun berikutnya. Lihat kemajuannya.",
  en: "The period {period} is not closed, so it has no results yet. A month closes in the following month, a quarter (if the city has quarters rated) once its last month is closed, a year in the following January. See its progress.",
  source: {
    id: "PermenPANRB 6/2022: yang dinilai ialah periode yang sudah berakhir",
    en: "PermenPANRB 6/2022: what is over is evaluated",
  },
};

/** Each by itself: a bundle that counts something for a month carries none of those about results, or about the close. */
const refuseCounting = /* @__PURE__ */ refusals("period", {
  closed: {
    kind: "conflict",
    id: "Bukti kinerja bulan {month} sudah dibekukan; tidak ada lagi yang dihitung untuk bulan itu. Pengelola kinerja dapat membukanya kembali dengan alasan.",
    en: "The evidence of {month} is frozen; nothing more counts for that month. HR can reopen it with a reason.",
    source: {
      id: "kebijakan: bukti dibekukan saat periode ditutup",
      en: "policy: the evidence is frozen at the close",
    },
  },
});

const refuseResult = /* @__PURE__ */ refusals("period", {
  "still-open": {
    kind: "conflict",
    ...STILL_OPEN,
  },
  "no-result-yet": {
    kind: "not-found",
    ...STILL_OPEN,
  },
  "no-result": {
    kind: "not-found",
    id: "Pegawai ini tidak mempunyai hasil untuk {period}: pada hari terakhir periode itu ia tidak bertugas, dalam triwulan atau tahun itu ia cuti sepanjang waktu, atau ia baru terdaftar setelah periode itu ditutup. Bila ini keliru, hubungi pengelola kinerja.",
    en: "This employee has no result for {period}: on its last day they did not serve, they were on leave throughout the quarter or year, or they were registered after it had closed. If that is wrong, ask HR.",
    source: {
      id: "PermenPANRB 6/2022: yang bertugas dalam suatu periode dinilai",
      en: "PermenPANRB 6/2022: whoever served in a period is evaluated",
    },
  },
});

const refuseClose = /* @__PURE__ */ refusals("period", {
  "not-begun": {
    kind: "not-found",
    id: "Penutupan periode {period} belum dimulai; paling awal {day}. Lihat dalam daftar, periode mana yang sudah ditutup.",
    en: "The close of {period} has not begun; the earliest day is {day}. See in the list which periods are closed.",
    source: { id: "kebijakan: jumlah harinya ditetapkan daerah", en: "policy: the city sets the days" },
  },
  "no-quarters": {
    kind: "not-found",
    id: "Daerah ini tidak menilai per triwulan, jadi {period} tidak ditutup. Lihat dalam daftar, periode mana yang ditutup.",
    en: "This city does not rate by quarters, so {period} is not closed. See in the list which periods are closed.",
    source: {
      id: "PermenPANRB 6/2022: iramanya ditetapkan daerah",
      en: "PermenPANRB 6/2022: the cadence is the city's to decide",
    },
  },
  "unit-open": {
    kind: "conflict",
    id: "Bulan {month} unit ini belum dapat ditutup, jadi {period} untuk unit ini juga belum. Perbaiki dan coba lagi penutupan bulan itu dahulu, lalu {period}.",
    en: "The month {month} of this unit could not be closed, so neither can {period}. Mend that month and have it tried again first, then {period}.",
    source: {
      id: "kebijakan: periode yang terdiri atas beberapa bulan menunggu semua bulannya",
      en: "policy: what is made of months waits for all of them",
    },
  },
});

/** The refusal of a change that comes after the evidence was frozen. */
export const refuseClosed = (month: string) => refuseCounting("closed", { month });

/**
 * A month, quarter or year of performance once its close has begun; before that it is open and nothing is stored. The close
 * goes unit by unit, and is complete when every unit is done.
 */
export const PeriodSchema = /* @__PURE__ */ named("Period", () =>
  z.object({
    period: PeriodIdSchema(),
    state: z.enum(["CLOSING", "CLOSED"]),
    closingSince: z.string(),
    closedAt: z.string().optional(),
    unitsTotal: z.int(),
    /** Every reopening by HR, whatever its scope. */
    reopenings: z.array(ReopeningSchema()).optional(),
    version: z.int(),
  }),
);

export type Period = z.infer<ReturnType<typeof PeriodSchema>> & Aggregate;
export type PeriodEvent = DomainEvent<
  "PERIOD_CLOSING" | "PERIOD_CLOSED" | "PERIOD_REOPENED" | "PERIOD_CLOSING_AGAIN" | "PERIOD_CLOSED_AGAIN"
>;

/** The refusal of requests for results of a period that is not closed. */
export const refuseStillOpen = (period: string) => refuseResult("still-open", { period });

/** The refusal of changes to a result that does not exist, either yet or at all. */
export function refuseNoResult(id: string, period: Period | undefined) {
  return period?.state === "CLOSED" ? refuseResult("no-result", { period: id }) : refuseStillOpen(id);
}

/** The refusal to read a result that does not exist, either yet or at all. */
export function refuseUnreadable(id: string, period: Period | undefined) {
  return refuseResult(period?.state === "CLOSED" ? "no-result" : "no-result-yet", { period: id });
}

/** The refusal to show a close that has not begun, or never will. */
export function refuseNotBegun(period: string, days: CloseDays): DomainError {
  const isQuarter = !isMonth(period) && !isYear(period);
  if (isQuarter && !isRated(period, days.cadence)) return refuseClose("no-quarters", { period });
  return refuseClose("not-begun", { period, day: closesFrom(period, days) });
}

/** Requires a closed period. @throws DomainError `period.still-open` */
export function requireClosed(id: string, period: Period | undefined): void {
  if (period?.state !== "CLOSED") throw refuseStillOpen(id);
}

/**
 * The periods that a run of the close handles, oldest month first: closes that did not complete, periods that are due, and the
 * next month if runs were missed. Months begin in order, one a run, since each is frozen with the outcome of the one before.
 * @param today local day
 * @param begun the newest periods whose close has begun; before the first there is nothing to catch up on
 * @source policy: a period closes once, however late
 */
export function duePeriods(today: string, begun: readonly Period[], days: CloseDays): readonly string[] {
  const lastMonth = previousMonth(monthOf(today));
  const dueMonth = Number(today.slice(8)) < days.closesOnDay ? previousMonth(lastMonth) : lastMonth;
  const unfinished = begun.filter(({ state }) => state === "CLOSING").map(({ period }) => period);
  const months = begun.map(({ period }) => period).filter(isMonth);
  const newest = months.toSorted().at(-1);
  const next = newest && nextMonth(newest);
  const onTime = periodsToClose(today, lastMonth, days).filter(
    (period) => next === undefined || !isMonth(period) || period <= next,
  );
  return [...new Set([...unfinished.toSorted(), ...(next && next <= dueMonth ? [next] : []), ...onTime])];
}

/**
 * The periods relevant to a city: none that ended before the city was registered here. Nobody could have planned or reported
 * then, and empty results would count in the year.
 * @param founded local day on which the city was registered; undefined if it is not yet
 * @source policy: what was never tracked is not evaluated
 */
export function sinceRegistration(
  periods: readonly string[],
  founded: string | undefined,
): readonly string[] {
  return periods.filter((period) => founded !== undefined && lastDayOf(period) >= founded);
}

/** Begins a close: from now on no report of a month is accepted or answered. */
export function beginClose(period: string, unitsTotal: number, at: string): Decision<Period, PeriodEvent> {
  return {
    state: { ...NEW_AGGREGATE, period, state: "CLOSING", closingSince: at, unitsTotal },
    event: { type: "PERIOD_CLOSING", at, by: "SYSTEM", data: { unitsTotal } },
  };
}

/**
 * Continues an unfinished close with the present number of units: units founded meanwhile must not be counted in place of
 * those still open. Undefined if there are no more than before; units never disappear.
 */
export function resumeClose(
  period: Period,
  unitsTotal: number,
  at: string,
): Decision<Period, PeriodEvent> | undefined {
  if (unitsTotal <= period.unitsTotal) return undefined;
  return {
    state: { ...period, unitsTotal },
    event: { type: "PERIOD_CLOSING", at, by: "SYSTEM", data: { unitsTotal } },
  };
}

/**
 * Completes a close; undefined if it already was.
 * @param unitsSetAside units that could not be closed: the period closes without them, and they close once HR
 * retries them
 */
export function completeClose(
  period: Period,
  { at, unitsSetAside }: { readonly at: string; readonly unitsSetAside: readonly string[] },
): Decision<Period, PeriodEvent> | undefined {
  if (period.state === "CLOSED") return undefined;
  const data = unitsSetAside.length > 0 ? { data: { unitsSetAside } } : {};
  return {
    state: { ...period, state: "CLOSED", closedAt: at },
    event: { type: "PERIOD_CLOSED", at, by: "SYSTEM", ...data },
  };
}

/**
 * Requires that a unit's quarter or year can be made from its months.
 * @param setAside months in which the unit's close was set aside
 * @throws DomainError `period.unit-open`
 */
export function requireMonths(period: string, setAside: readonly string[]): void {
  const [month] = setAside;
  if (month !== undefined) throw refuseClose("unit-open", { period, month });
}
