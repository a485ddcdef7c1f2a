import type { Deadline } from "../../shared/domain/calendar/deadline.ts";
import { due } from "../../shared/table/keys.ts";
import { queryRanges } from "../../shared/table/query-ranges.ts";
import type { Table } from "../../shared/table/table.ts";
import type { Sweep } from "./sweep-message.ts";

/** Keys that one page holds; each is some hundred bytes. */
const PAGE_ITEMS = 500;
/** 10,000 calls of a queue, which take a minute. AWS stops a chain of messages after 16, at more than a million entries. */
const MOST_ITEMS = 100_000;

interface Ways {
  readonly send: (deadlines: readonly Deadline[]) => Promise<void>;
  /** Continues with the rest at once. */
  readonly goOn: (rest: Sweep) => Promise<void>;
}

/**
 * Sends a message for everything due at `at`, shard by shard and page by page, so that its cost depends only on what is due;
 * what is more than one run can send continues by itself. It changes nothing, so a sweep that is missed, late or run twice does
 * no harm.
 */
export async function sweep(
  { at, after }: Sweep,
  table: Pick<Table, "query">,
  { send, goOn }: Ways,
): Promise<{ readonly due: number }> {
  const ranges = due(at);
  let found = 0;
  let cursor = after;
  do {
    const page = await queryRanges(table, ranges, { limit: PAGE_ITEMS, cursor });
    await send(page.items.map(({ pk, sk }) => ({ key: { pk, sk }, at })));
    found += page.items.length;
    cursor = page.cursor;
  } while (cursor !== undefined && found < MOST_ITEMS);
  if (cursor !== undefined) await goOn({ at, after: cursor });
  return { due: found };
}
