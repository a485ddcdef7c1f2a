import type { DataDirectory } from "./data-directory.ts";

/** The city's time on this machine: it runs at normal speed, may be ahead or behind, and never goes back. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Converts a real instant, such as that of a sent message, to the clock's time. */
  fromReal(milliseconds: number): number;
  /** Sets the clock forward; a past time changes nothing. */
  moveTo(milliseconds: number): void;
}

const FILE = "clock.json";

/**
 * The clock of a data directory, as its last host left it.
 * @param start time of a new clock; by default the real time
 */
export function openClock(directory: DataDirectory, start?: number): Clock {
  const saved = directory.read(FILE) as { readonly offsetMilliseconds: number } | undefined;
  let offset = saved?.offsetMilliseconds ?? (start === undefined ? 0 : start - Date.now());
  const save = () => directory.write(FILE, { offsetMilliseconds: offset });
  if (saved === undefined) save();
  return {
    now: () => Date.now() + offset,
    fromReal: (milliseconds) => milliseconds + offset,
    moveTo(milliseconds) {
      const wanted = milliseconds - Date.now();
      if (wanted <= offset) return;
      offset = wanted;
      save();
    },
  };
}
