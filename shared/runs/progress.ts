import { type Run, type RunParts, setAsidePart } from "../domain/run.ts";
import type { UnitRepository } from "../table/organisation/units.ts";
import type { RunRepository } from "../table/runs/runs.ts";

/** A run's progress; empty if it has not begun. */
export async function partsOf(run: Run | undefined, runs: RunRepository): Promise<RunParts> {
  if (run === undefined) return { total: 0, done: 0, setAside: [] };
  const { total, done, setAside } = run;
  const named = setAside > 0 ? (await runs.parts(run)).flatMap(setAsidePart) : [];
  return { total, done, setAside: named };
}

/** The same for runs whose parts are units, with the units' names. */
export async function unitsOf(
  run: Run | undefined,
  { runs, units }: { readonly runs: RunRepository; readonly units: Pick<UnitRepository, "findMany"> },
): Promise<RunParts> {
  const { setAside, ...counts } = await partsOf(run, runs);
  const known = await units.findMany(setAside.map(({ part }) => part));
  return {
    ...counts,
    setAside: setAside.map((one, index) => ({ ...one, name: known[index]?.name ?? one.part })),
  };
}
