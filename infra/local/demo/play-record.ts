import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a data directory holds: a play that was begun, one played to its end, or somebody's own city. */
export type PlayState = "BEGUN" | "PLAYED" | "OWN";

const FILE = "demo.json";
const STATES: readonly unknown[] = ["BEGUN", "PLAYED", "OWN"];

/** Undefined if nothing has been recorded yet. */
export function readPlayState(directory: string): PlayState | undefined {
  try {
    const { state } = JSON.parse(readFileSync(join(directory, FILE), "utf8")) as { readonly state: unknown };
    // Whatever else it says, it holds something that must not be played over.
    return STATES.includes(state) ? (state as PlayState) : "OWN";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? undefined : "OWN";
  }
}

export function writePlayState(directory: string, state: PlayState): void {
  const file = join(directory, FILE);
  writeFileSync(`${file}.new`, JSON.stringify({ state }));
  renameSync(`${file}.new`, file);
}
