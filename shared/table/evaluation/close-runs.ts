import type { RunOf } from "../../domain/run.ts";

/** The close of a month, quarter or year, unit by unit. */
export function closeRun(period: string): RunOf {
  return { kind: "close", id: period };
}

/** Opens a reopened month's evaluations, unit by unit. */
export function reopenRun(month: string, number: number): RunOf {
  return { kind: "reopen", id: `${month}#${number}` };
}

/** Closes a month again after a reopening. */
export function closeAgainRun(month: string, number: number): RunOf {
  return { kind: "close-again", id: `${month}#${number}` };
}

/** The reopening behind a run. */
export function reopeningOf(id: string): { readonly month: string; readonly number: number } {
  const [month = "", number] = id.split("#");
  return { month, number: Number(number) };
}
