import type { LocalDay } from "../calendar/calendar.ts";
import { refusals } from "../refusal.ts";
import type { OrganisationUnit } from "./organisation-unit.ts";

const refuse = /* @__PURE__ */ refusals("unit", {
  closed: {
    kind: "conflict",
    id: "{unit} ditutup sesudah {lastDay}. Pilih {successor}, yang melanjutkan tugasnya.",
    en: "{unit} is closed after {lastDay}. Choose {successor}, which goes on with its work.",
    source: "PP 18/2016 Ps 3 (1)",
  },
});

export type Ending = Pick<OrganisationUnit, "name" | "closing">;

/** Whether a unit is open on a local day. */
export function isOpenOn({ closing }: Pick<OrganisationUnit, "closing">, day: LocalDay): boolean {
  return closing === undefined || day <= closing.lastDay;
}

/**
 * Requires that what begins is of a unit that is open then.
 * @param day local day
 * @throws DomainError `unit.closed`, which names the successor
 */
export function requireOpenUnit(unit: Ending, day: LocalDay): void {
  if (!isOpenOn(unit, day)) throw refuse("closed", wordsOf(unit));
}

/**
 * The same of several units; one that is not known is told of elsewhere.
 * @throws DomainError `unit.closed`
 */
export function requireOpenUnits(units: readonly (Ending | undefined)[], day: LocalDay): void {
  for (const unit of units) if (unit) requireOpenUnit(unit, day);
}

export function wordsOf({ name, closing }: Ending) {
  return { unit: name, lastDay: closing?.lastDay ?? "", successor: closing?.successorName ?? "" };
}

/** The units of which some day of a period was one of theirs: the others have nothing to close in it. */
export function unitsSince<Unit extends Pick<OrganisationUnit, "closing">>(
  units: readonly Unit[],
  firstDay: LocalDay,
): readonly Unit[] {
  return units.filter((unit) => isOpenOn(unit, firstDay));
}

/** Those that go on after a unit, one after the other, whether it is closed yet or not. */
export function lineAfter(
  unit: OrganisationUnit,
  byId: ReadonlyMap<string, OrganisationUnit>,
): readonly OrganisationUnit[] {
  const line: OrganisationUnit[] = [];
  let next = byId.get(unit.closing?.successorId ?? "");
  while (next !== undefined && !line.includes(next)) {
    line.push(next);
    next = byId.get(next.closing?.successorId ?? "");
  }
  return line;
}

/**
 * The unit that does a unit's work on a day: itself while it is open, or whichever goes on with it, through as many ends as
 * there were.
 * @param tree the city's units
 */
export function goingOn(
  unit: OrganisationUnit,
  day: LocalDay,
  tree: readonly OrganisationUnit[],
): OrganisationUnit {
  if (isOpenOn(unit, day)) return unit;
  const byId = new Map(tree.map((one) => [one.id, one]));
  return lineAfter(unit, byId).find((one) => isOpenOn(one, day)) ?? unit;
}
