import type { Aggregate } from "../domain/aggregate.ts";
import { event } from "./commits/items.ts";
import type { Key } from "./keys.ts";
import { gone, type Projection } from "./projection.ts";
import { type Table, TRANSACTION_ITEMS } from "./table.ts";

/** Room in the last transaction for the aggregate, its event, and two items beside it. */
const LATEST = TRANSACTION_ITEMS - 4;

/**
 * Deletes the events of an aggregate that is forgotten, with the words and names in them; events have no bound, a transaction has.
 * @returns the deletion of the latest ones, for the transaction that forgets the aggregate itself
 */
export async function forgetHistory(
  table: Table,
  key: Key,
  { version }: Pick<Aggregate, "version">,
): Promise<readonly Projection[]> {
  const history = Array.from({ length: version }, (_, before) => gone(event.key(key, before + 1)));
  const earlier = history.slice(0, -LATEST);
  for (let start = 0; start < earlier.length; start += TRANSACTION_ITEMS)
    await table.write(earlier.slice(start, start + TRANSACTION_ITEMS));
  return history.slice(-LATEST);
}
