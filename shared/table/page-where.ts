import type { Page, PageRequest } from "./table.ts";

/** Read at once to find out whether a page is the last. */
const LOOKED_AT_AHEAD = 8;

/**
 * One page of those that fit, in a list whose order says nothing of that: pages are read on until there are enough, and until it is
 * known whether another follows. Nothing in it tells how many were passed over. For lists of some hundreds; what is asked for among
 * more has a list of its own.
 * @param read one page of the whole list
 * @param pick those that fit, in their order
 */
export async function pageWhere<Item, Picked>(
  read: (page: PageRequest) => Promise<Page<Item>>,
  pick: (items: readonly Item[]) => readonly Picked[] | Promise<readonly Picked[]>,
  { limit = 50, ...page }: PageRequest,
): Promise<Page<Picked>> {
  const items: Picked[] = [];
  let { cursor } = page;
  do {
    // No more than are missing, so that the last one read is the last of this page.
    const found = await read({
      ...page,
      limit: limit - items.length,
      ...(cursor !== undefined && { cursor }),
    });
    items.push(...(await pick(found.items)));
    cursor = found.cursor;
  } while (cursor !== undefined && items.length < limit);
  let ahead = cursor;
  while (ahead !== undefined) {
    const found = await read({ ...page, limit: LOOKED_AT_AHEAD, cursor: ahead });
    if ((await pick(found.items)).length > 0) return { items, ...(cursor !== undefined && { cursor }) };
    ahead = found.cursor;
  }
  return { items };
}
