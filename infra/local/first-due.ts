import { due, placedAt } from "../../shared/table/keys.ts";
import { newMeter } from "../../shared/table/meter.ts";
import { openTable } from "../../shared/table/table.ts";

/** Sorts after every instant. */
const EVER = "~";

/**
 * When the first of all that the table of this process's environment says is due falls due, in milliseconds since 1970; infinity
 * if nothing ever does. Of a table that does not answer it is now, so that the sweep meets the fault itself.
 */
export async function firstDue(): Promise<number> {
  const table = openTable({ meter: newMeter() });
  const pages = await Promise.all(due(EVER).map((range) => table.query(range, { limit: 1 }))).catch(
    () => undefined,
  );
  if (pages === undefined) return Number.NEGATIVE_INFINITY;
  const firsts = pages.flatMap(({ items }) => items);
  return Math.min(...firsts.map((first) => Date.parse(placedAt(first) ?? "")), Number.POSITIVE_INFINITY);
}
