import { isMonth, monthsOf } from "../../calendar/period-id.ts";
import { type Cadence, prerequisitePeriods } from "../evaluated-period.ts";
import type { Period } from "../period.ts";
import { openReopenings } from "./reopening.ts";

/** The periods by which it is decided whether one may close: itself, and what it is made of. */
export function neededFor(period: string, cadence: Cadence): readonly string[] {
  return [period, ...prerequisitePeriods(period, cadence), ...monthsOf(period)];
}

/**
 * Whether a period that is due may close. A month always may; what is made of months waits for one that is still closing, or
 * open again: it would be frozen from evidence that does not hold.
 * @param known the periods whose close has begun, of those that it needs
 * @source policy: what is frozen rests on what is frozen
 */
export function isReadyToClose(
  period: string,
  known: ReadonlyMap<string, Period>,
  cadence: Cadence,
): boolean {
  if (isMonth(period)) return true;
  const isUnsettled = (month: string) =>
    known.get(month)?.state === "CLOSING" || openReopenings(known.get(month) ?? {}).length > 0;
  return (
    prerequisitePeriods(period, cadence).every((part) => known.get(part)?.state === "CLOSED") &&
    !monthsOf(period).some(isUnsettled)
  );
}
