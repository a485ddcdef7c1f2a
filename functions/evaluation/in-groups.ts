import { EMPLOYEES_AT_ONCE } from "../../shared/table/evaluation/closings.ts";

interface Groups<Item> {
  /** How many groups one call handles. */
  readonly most: number;
  readonly work: (group: readonly Item[]) => Promise<void>;
}

/**
 * Handles employees in NIP order, as many at once as fit into a transaction.
 * @returns the last one handled if there are more than one call can take; undefined if all are done
 */
export async function inGroups<Item extends { readonly nip: string }>(
  items: AsyncIterable<Item>,
  { most, work }: Groups<Item>,
): Promise<string | undefined> {
  let group: Item[] = [];
  let groups = 0;
  let last: string | undefined;
  for await (const item of items) {
    if (groups === most) return last;
    group.push(item);
    last = item.nip;
    if (group.length < EMPLOYEES_AT_ONCE) continue;
    await work(group);
    groups += 1;
    group = [];
  }
  await work(group);
  return undefined;
}
