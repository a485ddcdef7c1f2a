import type { Measurement } from "./measurement.ts";

/** Machine-readable: one object on one line. */
export function asJson(measurements: readonly Measurement[]): string {
  return JSON.stringify({
    measurements: measurements.map(({ name, value, unit, goal, ok }) => ({ name, value, unit, goal, ok })),
  });
}

/** For people: one measurement at a time, as they finish. */
export function asLines({ name, value, unit, goal, ok, notes = [] }: Measurement): string {
  const mark = goal === "-" ? " " : ok ? "✓" : "✗";
  const line = `${mark} ${name.padEnd(76)} ${figure(value).padStart(10)} ${unit.padEnd(13)} ${goal}`;
  return [line, ...notes.map((note) => `      ${note}`)].join("\n");
}

function figure(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString("en");
  return value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 2 : 0, minimumFractionDigits: 0 });
}
