import * as z from "zod";
import type { CityPolicy } from "../../cities/city.ts";
import type { Decision } from "../aggregate.ts";
import { addDays, endOfDay, localDay, monthOf, previousMonth } from "../calendar/calendar.ts";
import { once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import type { Period, PeriodEvent } from "./period.ts";

/** Whose month is opened again. */
const ScopeSchema = once(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("EMPLOYEE"), nip: NipSchema() }),
    z.strictObject({ kind: z.literal("UNIT"), unitId: UnitIdSchema() }),
    z.strictObject({ kind: z.literal("CITY") }),
  ]),
);

/** What HR orders. */
export const ReopeningOrderSchema = once(() =>
  z.strictObject({
    scope: ScopeSchema(),
    reason: z.string().trim().min(10).max(1_000),
    /** Last local day on which reports of the month are taken and answered again. */
    lastDay: z.iso.date(),
  }),
);

export type ReopeningOrder = z.infer<ReturnType<typeof ReopeningOrderSchema>>;

/** A closed month that is open again for somebody, until it closes again. */
export const ReopeningSchema = once(() =>
  z.object({
    ...ReopeningOrderSchema().shape,
    /** From 1 on. */
    number: z.int(),
    by: z.string(),
    at: z.string(),
    /** End of the last day; the next run of the close freezes the month again. */
    closesAt: z.string(),
    /** Units in which somebody may be concerned. */
    unitIds: z.array(UnitIdSchema()),
    closingSince: z.string().optional(),
    closedAt: z.string().optional(),
  }),
);

export type Reopening = z.infer<ReturnType<typeof ReopeningSchema>>;

const refuse = refusals("reopening", {
  "not-closed": {
    kind: "conflict",
    id: "Periode {month} belum selesai ditutup, jadi belum dapat dibuka kembali.",
    en: "The close of {month} is not complete, so it cannot be reopened yet.",
    source: "policy",
  },
  "day-out-of-range": {
    kind: "invalid",
    id: "Hari terakhir harus antara {from} dan {until}.",
    en: "The last day must lie between {from} and {until}.",
    source: "policy: a month is not open without end",
  },
  "open-already": {
    kind: "conflict",
    id: "Pembukaan kembali nomor {number} atas periode ini belum ditutup. Tunggu sampai ditutup.",
    en: "Reopening {number} of this period is still open. Wait until it has closed.",
    source: "policy: one reopening at a time, so that each result has one reason",
  },
});

interface Ordering {
  readonly order: ReopeningOrder;
  readonly unitIds: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly zone: string;
  readonly policy: CityPolicy;
}

/**
 * Opens a closed month again, for an employee, a unit or the city, with a reason and an end.
 * @throws DomainError `reopening.not-closed`, `reopening.open-already`, `reopening.day-out-of-range`
 * @source policy: the city sets for how long at most; that results which are final stay is PP 30/2019 Ps 59
 */
export function reopenPeriod(
  period: Period,
  { order, unitIds, by, at, zone, policy }: Ordering,
): Decision<Period, PeriodEvent> {
  if (period.state !== "CLOSED") throw refuse("not-closed", { month: period.period });
  const open = openReopenings(period)[0];
  if (open) throw refuse("open-already", { number: open.number });
  const from = localDay(at, zone);
  const until = addDays(from, policy.evaluation.reopeningDaysAtMost);
  if (order.lastDay < from || order.lastDay > until) throw refuse("day-out-of-range", { from, until });
  const before = period.reopenings ?? [];
  const number = before.length + 1;
  const closesAt = endOfDay(order.lastDay, zone);
  const reopening: Reopening = { ...order, number, by, at, closesAt, unitIds: [...unitIds] };
  return {
    state: { ...period, reopenings: [...before, reopening] },
    event: { type: "PERIOD_REOPENED", by, at, data: { ...order, number } },
  };
}

/** Those that have not closed again. */
export function openReopenings({ reopenings = [] }: Pick<Period, "reopenings">): readonly Reopening[] {
  return reopenings.filter(({ closedAt }) => closedAt === undefined);
}

/**
 * Whether reports of a month are refused at once. While any of it is open again, each frozen scorecard says it itself. A month
 * before the last one is over also where it was never closed: the city began later, and no close comes to it any more.
 * @param today local day
 * @source policy: what can never count is not taken
 */
export function isMonthClosed(
  period: Period | undefined,
  { month, today }: { readonly month: string; readonly today: string },
): boolean {
  if (period === undefined) return month < previousMonth(monthOf(today));
  return openReopenings(period).length === 0;
}

/** The last day of a reopening is over: it closes. Undefined where it does so already, or is not due. */
export function closeReopening(
  period: Period,
  { number, closesAt, closingSince }: Reopening,
  at: string,
): Decision<Period, PeriodEvent> | undefined {
  if (closingSince !== undefined || at <= closesAt) return undefined;
  return changed(period, number, { closingSince: at }, { type: "PERIOD_CLOSING_AGAIN", at });
}

/** All that it opened is frozen again; undefined where it has been so already. */
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
  { type, at }: { readonly type: PeriodEvent["type"]; readonly at: string },
): Decision<Period, PeriodEvent> {
  const reopenings = (period.reopenings ?? []).map((one) =>
    one.number === number ? { ...one, ...change } : one,
  );
  return { state: { ...period, reopenings }, event: { type, at, by: "SYSTEM", data: { number } } };
}
