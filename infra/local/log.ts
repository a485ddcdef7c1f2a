import { appendFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DataDirectory } from "./data-directory.ts";

/** Writes one line of JSON to the log. */
export type WriteLog = (line: object) => void;

const FILE = "kinerja.log";
const LARGEST_BYTES = 20 * 1_024 * 1_024;

/** The log file of a data directory; in memory nothing is kept. */
export function openLog({ path }: DataDirectory): WriteLog {
  if (path === undefined) return () => {};
  const file = join(path, FILE);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_BYTES) renameSync(file, `${file}.1`);
  return (line) => {
    try {
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    } catch {
      // Whoever logs must not fail for it: a disk that is full refuses what is to be kept, and no reader.
    }
  };
}

/**
 * Sends objects that handlers log to the log file instead of the terminal, as Lambda sends them to CloudWatch.
 * @returns a function that restores the console
 */
export function captureConsole(write: WriteLog, now: () => number): () => void {
  const original = { info: console.info, warn: console.warn, error: console.error };
  for (const level of ["info", "warn", "error"] as const) {
    console[level] = (...values: unknown[]) => {
      const [first] = values;
      const isLogLine = typeof first === "object" && first !== null && !(first instanceof Error);
      if (isLogLine) write({ time: new Date(now()).toISOString(), level, ...first });
      else if (level === "info")
        write({ time: new Date(now()).toISOString(), level, text: values.join(" ") });
      else original[level](...values);
    };
  }
  return () => void Object.assign(console, original);
}
