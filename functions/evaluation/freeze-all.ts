import { lastDayOfMonth } from "../../shared/domain/calendar/calendar.ts";
import type { Close } from "../../shared/domain/evaluation/close/close.ts";
import type { Reopening } from "../../shared/domain/evaluation/close/reopening-schema.ts";
import { type Employee, placeOn } from "../../shared/domain/organisation/employee.ts";
import type { ClosingRepository } from "../../shared/table/evaluation/closings.ts";
import type { Freeze } from "./freeze-month.ts";

interface Deps {
  readonly closings: Pick<ClosingRepository, "freezeWithoutResult" | "thaw">;
}

const servesOn = (day: string) => (one: Employee) => placeOn(one, day) !== undefined;

/**
 * Freezes a month of everybody: with a result of those who served on its last day, and without one what the others left open, who had
 * left or paused by then. Those already frozen stay as they are.
 */
export function freezingOfAll(
  freeze: Freeze,
  { period: month, lastDay, at }: Close,
  { closings }: Deps,
): Freeze {
  const isServing = servesOn(lastDay);
  return async (employees) => {
    await freeze(employees.filter(isServing));
    const others = employees.filter((one) => !isServing(one));
    await closings.freezeWithoutResult(others, { month, at });
  };
}

/** Lets a month count again, as long as it is reopened, of those without a result who, it turned out, served on its last day. */
export function thawing(
  of: { readonly month: string; readonly unitId: string },
  reopening: Reopening,
  { closings }: Deps,
) {
  const isServing = servesOn(lastDayOfMonth(of.month));
  return (employees: readonly Employee[]) => closings.thaw(employees.filter(isServing), reopening, of);
}
