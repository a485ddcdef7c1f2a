import { addDays, type LocalDay } from "../calendar/calendar.ts";
import type { Employee } from "./employee.ts";

/**
 * The local days on which a change of an employee lets the line be drawn anew, so that others get another rater: where their
 * service turns, where they move, begin or cease to lead a unit or to act for one. They may be past.
 */
export function lineDays(before: Employee | undefined, after: Employee): readonly LocalDay[] {
  const known = new Set(turnsOf(before));
  const moved = turnsOf(after).filter((turn) => !known.has(turn));
  const gone = [...known].filter((turn) => !turnsOf(after).includes(turn));
  return [...new Set([...moved, ...gone].map((turn) => turn.slice(0, DAY)))].toSorted();
}

const DAY = "2026-01-01".length;

/** Each turn as its day and what it is. */
function turnsOf(employee: Employee | undefined): string[] {
  if (employee === undefined) return [];
  const { postings, service = [], headships = [] } = employee;
  const led = postings.map(({ from, unitId, isHead }) => ({ from, led: isHead ? unitId : "" }));
  return [
    ...postings.flatMap(({ from, unitId }, index) =>
      index === 0 || postings[index - 1]?.unitId === unitId ? [] : [`${from}#UNIT#${unitId}`],
    ),
    ...led.flatMap(({ from, led: unit }, index) =>
      unit === (led[index - 1]?.led ?? "") ? [] : [`${from}#HEAD#${unit}`],
    ),
    ...service.map(({ from, standing }) => `${from}#SERVICE#${standing}`),
    ...headships.map(({ from, unitId }) => `${from}#ACTS#${unitId}`),
    ...headships.flatMap(({ until, unitId }) => (until ? [`${addDays(until, 1)}#ACTED#${unitId}`] : [])),
  ];
}

/** Every unit that somebody leads or led, or acts for. */
export function unitsLed({ postings, headships = [] }: Employee): ReadonlySet<string> {
  const led = postings.filter(({ isHead }) => isHead).map(({ unitId }) => unitId);
  return new Set([...led, ...headships.map(({ unitId }) => unitId)]);
}
