import type { Deadline } from "../../shared/domain/calendar/deadline.ts";
import { due } from "../../shared/table/keys.ts";
import type { Table } from "../../shared/table/table.ts";

/** Keys that one page holds; each is some hundred bytes. */
const PAGE_ITEMS = 500;

/**
 * Sends a message for everything due at `at`, page by page, so that its cost depends only on what is due. It
 * changes nothing itself, so a sweep that is missed, late or run twice does no harm.
 */
export async function sweep(
  at: string,
  table: Pick<Table, "query">,
  send: (deadlines: readonly Deadline[]) => Promise<void>,
): Promise<{ readonly due: number }> {
  const range = due(at);
  let found = 0;
  let cursor: string | undefined;
  do {
    const page = await table.query(range, { limit: PAGE_ITEMS, cursor });
    await send(page.items.map(({ pk, sk }) => ({ key: { pk, sk }, at })));
    found += page.items.length;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { due: found };
}
