import { addDays, type LocalDay } from "../calendar/calendar.ts";
import type { Employee } from "./employee.ts";

/**
 * The local days on which a change of an employee may change the raters of others: days on which their
 * service changes, or they move, begin or cease to head a unit, or a long leave begins or has ended. They may be in the past.
 */
export function lineDays(before: Employee | undefined, after: Employee): readonly LocalDay[] {
  const known = new Set(turnsOf(before));
  const moved = turnsOf(after).filter((turn) => !known.has(turn));
  const gone = [...known].filter((turn) => !turnsOf(after).includes(turn));
  return [...new Set([...moved, ...gone].map((turn) => turn.slice(0, DAY)))].toSorted();
}

const DAY = "2026-01-01".length;

/** Each change of service as its day and standing, for comparison. */
function turnsOf(employee: Employee | undefined): string[] {
  if (employee === undefined) return [];
  const { postings, service = [], headships = [], leaves = [] } = employee;
  const away = leaves.filter(({ handsOver }) => handsOver);
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
    ...away.flatMap(({ from, until }) => [`${from}#LEAVE`, `${addDays(until, 1)}#BACK`]),
  ];
}

/** Every unit that somebody heads, headed, or acts as head of. */
export function unitsEverHeaded({ postings, headships = [] }: Employee): ReadonlySet<string> {
  const led = postings.filter(({ isHead }) => isHead).map(({ unitId }) => unitId);
  return new Set([...led, ...headships.map(({ unitId }) => unitId)]);
}
