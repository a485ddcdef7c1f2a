import { isMonthClosed, openReopenings } from "../../domain/evaluation/close/reopening.ts";
import type { Period } from "../../domain/evaluation/period.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

/** A month of an employee. */
export interface EmployeeMonth {
  readonly nip: string;
  readonly month: string;
}

interface KnownPeriods {
  /** Those of the months that are closed, or were reopened. */
  readonly periods: readonly (Period | undefined)[];
  /** Local day. */
  readonly today: string;
}

export type ClosedMonths = ReturnType<typeof closedMonths>;

export const closedMonths = (table: Pick<Table, "findMany">) => ({
  among: (months: readonly EmployeeMonth[], known: KnownPeriods) => closedAmong(table, months, known),
});

/**
 * Tells of employees' months whether they are closed for them. While a month is reopened for some, it stays closed for the others,
 * whose scorecards stay frozen: these are read then, and only then.
 */
export async function closedAmong(
  table: Pick<Table, "findMany">,
  months: readonly EmployeeMonth[],
  { periods, today }: KnownPeriods,
): Promise<(one: EmployeeMonth) => boolean> {
  const known = new Map(periods.flatMap((period) => (period ? [[period.period, period] as const] : [])));
  const isReopened = ({ month }: EmployeeMonth) => {
    const period = known.get(month);
    return period !== undefined && openReopenings(period).length > 0;
  };
  const asked = [...new Map(months.filter(isReopened).map((one) => [textOf(one), one])).values()];
  const cards = await table.findMany(
    asked.map(({ nip, month }) => items.scorecard.key(nip, month)),
    { isConsistent: false },
  );
  const frozen = new Set(asked.filter((_, place) => cards[place]?.frozenAt !== undefined).map(textOf));
  return (one) => isMonthClosed(known.get(one.month), { month: one.month, today }) || frozen.has(textOf(one));
}

const textOf = ({ nip, month }: EmployeeMonth) => `${nip} ${month}`;
