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
  const page = await openTable({ meter: newMeter() })
    .query(due(EVER), { limit: 1 })
    .catch(() => undefined);
  if (page === undefined) return Number.NEGATIVE_INFINITY;
  const [first] = page.items;
  return first === undefined ? Number.POSITIVE_INFINITY : Date.parse(placedAt(first) ?? "");
}
