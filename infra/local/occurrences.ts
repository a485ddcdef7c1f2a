import { Temporal } from "temporal-polyfill";
import type { City } from "../../shared/cities/city.ts";
import type { Cadence, ScheduleUnit } from "../../shared/deployment/unit.ts";

/** A run of a scheduled unit, at its instant. */
export interface Occurrence {
  readonly unit: ScheduleUnit;
  readonly cadence: Cadence;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const MINUTE = 60_000;

/**
 * Every run due after one instant and up to another, in order of time; runs at the same instant in the order of the registry.
 */
export function* occurrences(
  units: readonly ScheduleUnit[],
  city: City,
  { after, until }: { readonly after: number; readonly until: number },
): Generator<Occurrence> {
  const next = units.map((unit) => {
    const cadence = unit.cadence(city);
    return { unit, cadence, at: nextRun(cadence, city.timeZone, after) };
  });
  for (;;) {
    const earliest = next.reduce<(typeof next)[number] | undefined>(
      (first, candidate) => (first === undefined || candidate.at < first.at ? candidate : first),
      undefined,
    );
    if (earliest === undefined || earliest.at > until) return;
    yield { ...earliest };
    earliest.at = nextRun(earliest.cadence, city.timeZone, earliest.at);
  }
}

/**
 * The first run after an instant. A monthly run skips months that lack its day, as EventBridge does; minutes count from the
 * epoch, so that a run's time does not depend on when its host started.
 */
export function nextRun(cadence: Cadence, timeZone: string, after: number): number {
  if (cadence.every === "minutes") {
    const period = cadence.minutes * MINUTE;
    return (Math.floor(after / period) + 1) * period;
  }
  const clockTime = Temporal.PlainTime.from(cadence.at);
  const onDay = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone, plainTime: clockTime }).epochMilliseconds;
  const today = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone).toPlainDate();
  if (cadence.every === "day") {
    const run = onDay(today);
    return run > after ? run : onDay(today.add({ days: 1 }));
  }
  for (let month = today.toPlainYearMonth(); ; month = month.add({ months: 1 })) {
    if (cadence.day > month.daysInMonth) continue;
    const run = onDay(month.toPlainDate({ day: cadence.day }));
    if (run > after) return run;
  }
}
