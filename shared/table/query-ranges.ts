import { refuseCursor } from "./cursor.ts";
import type { Range } from "./keys.ts";
import type { Page, PageRequest, Table } from "./table.ts";

/**
 * One page over several ranges in turn: a list whose writes are spread over partitions still reads as one.
 * @throws DomainError `page.unknown-cursor`
 */
export async function queryRanges<Item>(
  table: Pick<Table, "query">,
  ranges: readonly Range<Item>[],
  { limit = 50, cursor, ...page }: PageRequest = {},
): Promise<Page<Item>> {
  const start = placeOf(cursor, ranges.length);
  const items: Item[] = [];
  let inner = start.inner;
  for (const [index, range] of ranges.entries()) {
    if (index < start.index) continue;
    const asked = { ...page, limit: limit - items.length, cursor: inner };
    const found = await table.query(range, asked);
    items.push(...found.items);
    inner = found.cursor;
    const next = inner === undefined ? index + 1 : index;
    if (items.length >= limit && next < ranges.length)
      return { items, cursor: [next, inner ?? ""].join(".") };
  }
  return { items };
}

/** The range in which a page starts, and the place there. @throws DomainError `page.unknown-cursor` */
function placeOf(cursor: string | undefined, ranges: number) {
  if (cursor === undefined) return { index: 0, inner: undefined };
  const [, index, inner] = /^(\d{1,6})\.([\w-]*)$/.exec(cursor) ?? [];
  if (index === undefined || Number(index) >= ranges) throw refuseCursor();
  return { index: Number(index), inner: inner === "" ? undefined : inner };
}
