import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "../aggregate.ts";
import { once } from "../once.ts";
import { refusals } from "../refusal.ts";
import { PeriodIdSchema } from "./evaluated-period.ts";
import { ReopeningSchema } from "./reopening.ts";

export const MonthSchema = once(() => z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/));

const STILL_OPEN = {
  id: "Periode {period} belum ditutup, jadi hasilnya belum ada. Bulan ditutup pada bulan berikutnya, triwulan (di kota yang menilai per triwulan) setelah bulan terakhirnya ditutup, tahun pada Januari tahun berikutnya; lihat kemajuannya di /v1/periods/{period}.",
  en: "The period {period} is not closed, so it has no results yet. A month closes in the next one, a quarter (where the city has quarters rated) once its last month is closed, a year in the next January; see /v1/periods/{period} for how far it is.",
  source: "PermenPANRB 6/2022: what is over is evaluated",
};

const refuse = refusals("period", {
  closed: {
    kind: "conflict",
    id: "Bukti kinerja bulan {month} sudah dibekukan; tidak ada lagi yang dihitung untuk bulan itu. Pengelola kinerja dapat membukanya kembali dengan alasan.",
    en: "The evidence of {month} is frozen; nothing counts for that month any more. HR can reopen it with a reason.",
    source: "policy: the evidence is frozen at the close",
  },
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
    id: "Pegawai ini tidak mempunyai hasil untuk {period}: pada hari terakhir periode itu ia belum bertugas, atau baru terdaftar setelah periode itu ditutup. Bila ini keliru, hubungi pengelola kinerja.",
    en: "This employee has no result for {period}: on its last day they had no posting, or they were registered after it had closed. If that is wrong, ask HR.",
    source: "PermenPANRB 6/2022: whoever served in a period is evaluated",
  },
});

/** What somebody is told whose change came after the evidence was frozen. */
export const refuseClosed = (month: string) => refuse("closed", { month });

/**
 * A month, quarter or year of performance once its close has begun; before that it is open and there is nothing to keep. Its close goes
 * unit by unit, and is complete when every unit is done.
 */
export const PeriodSchema = once(() =>
  z.object({
    period: PeriodIdSchema(),
    state: z.enum(["CLOSING", "CLOSED"]),
    closingSince: z.string(),
    closedAt: z.string().optional(),
    unitsTotal: z.int(),
    /** Every time that HR opened it again, for whomever. */
    reopenings: z.array(ReopeningSchema()).optional(),
    version: z.int(),
  }),
);

export type Period = z.infer<ReturnType<typeof PeriodSchema>> & Aggregate;
export type PeriodEvent = DomainEvent<
  "PERIOD_CLOSING" | "PERIOD_CLOSED" | "PERIOD_REOPENED" | "PERIOD_CLOSING_AGAIN" | "PERIOD_CLOSED_AGAIN"
>;

/** The refusal of whatever asks for results of a period that is not closed. */
export const refuseStillOpen = (period: string) => refuse("still-open", { period });

/** The refusal of whoever would change a result that there is not: as yet, or at all. */
export function refuseNoResult(id: string, period: Period | undefined) {
  return period?.state === "CLOSED" ? refuse("no-result", { period: id }) : refuseStillOpen(id);
}

/** The refusal of whoever would read such a result. */
export function refuseUnreadable(id: string, period: Period | undefined) {
  return refuse(period?.state === "CLOSED" ? "no-result" : "no-result-yet", { period: id });
}

/** @throws DomainError `period.still-open` */
export function requireClosed(id: string, period: Period | undefined): void {
  if (period?.state !== "CLOSED") throw refuseStillOpen(id);
}

/** The close begins: from now on no report of a month is taken or answered. */
export function beginClose(period: string, unitsTotal: number, at: string): Decision<Period, PeriodEvent> {
  return {
    state: { ...UNBORN, period, state: "CLOSING", closingSince: at, unitsTotal },
    event: { type: "PERIOD_CLOSING", at, by: "SYSTEM", data: { unitsTotal } },
  };
}

/**
 * A close that did not come to its end goes on with the units that there are now: units founded meanwhile must not stand
 * in the count for those that are still open. Undefined where there are no more than before: units do not go away.
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

/** The close is complete; undefined where it has been so already. */
export function completeClose(period: Period, at: string): Decision<Period, PeriodEvent> | undefined {
  if (period.state === "CLOSED") return undefined;
  return {
    state: { ...period, state: "CLOSED", closedAt: at },
    event: { type: "PERIOD_CLOSED", at, by: "SYSTEM" },
  };
}
