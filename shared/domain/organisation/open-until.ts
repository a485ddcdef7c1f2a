import type { LocalDay } from "../calendar/calendar.ts";
import { refusals } from "../refusal.ts";
import { type Ending, isOpenOn, requireOpenUnit, wordsOf } from "./open-unit.ts";

const refuse = /* @__PURE__ */ refusals("unit", {
  closes: {
    kind: "conflict",
    id: "{unit} ditutup sesudah {lastDay}. Pilih hari terakhir yang tidak melewati tanggal itu, atau unit {successor}, yang melanjutkan tugasnya.",
    en: "{unit} closes after {lastDay}. Choose a last day that is not later, or {successor}, which goes on with its work.",
    source: "PP 18/2016 Ps 3 (1)",
  },
});

/**
 * Requires that a unit is open as long as something lasts.
 * @param last its last local day
 * @throws DomainError `unit.closed`; `unit.closes` if the unit is still open today, so that it could last shorter
 */
export function requireOpenUntil(
  unit: Ending,
  { last, today }: { readonly last: LocalDay; readonly today: LocalDay },
): void {
  if (isOpenOn(unit, today) && !isOpenOn(unit, last)) throw refuse("closes", wordsOf(unit));
  requireOpenUnit(unit, last);
}
