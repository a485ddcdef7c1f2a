import type { Run } from "./schedules.ts";

/** What one unit did while the clock advanced. */
export interface RunSummary {
  readonly unit: string;
  readonly times: number;
  readonly failures: number;
  /** Instants of its first and last run. */
  readonly first: string;
  readonly last: string;
}

/** Runs by unit, in the order of their first run: a sweep every few minutes is one line. */
export function summarize(runs: readonly Run[]): readonly RunSummary[] {
  return Map.groupBy(runs, ({ unit }) => unit)
    .entries()
    .map(([unit, all]) => ({
      unit,
      times: all.length,
      failures: all.filter(({ isFailed }) => isFailed).length,
      first: new Date(all[0]?.at ?? 0).toISOString(),
      last: new Date(all.at(-1)?.at ?? 0).toISOString(),
    }))
    .toArray();
}
