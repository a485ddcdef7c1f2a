import type { Page, PageRequest } from "./table.ts";

/**
 * One page of those that fit, in a list whose order says nothing of that: pages are read on until there are enough. For lists of some
 * hundreds; what is asked for among more has a list of its own.
 * @param read one page of the whole list
 */
export async function pageWhere<Item>(
  read: (page: PageRequest) => Promise<Page<Item>>,
  fits: (item: Item) => boolean,
  { limit = 50, ...page }: PageRequest,
): Promise<Page<Item>> {
  const items: Item[] = [];
  let { cursor } = page;
  do {
    // No more than are missing, so that the last one read is the last of this page.
    const found = await read({
      ...page,
      limit: limit - items.length,
      ...(cursor !== undefined && { cursor }),
    });
    items.push(...found.items.filter(fits));
    cursor = found.cursor;
  } while (cursor !== undefined && items.length < limit);
  return { items, ...(cursor !== undefined && { cursor }) };
}
