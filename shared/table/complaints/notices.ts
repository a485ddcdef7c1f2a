import * as items from "../items.ts";
import type { PageRequest, Table } from "../table.ts";

export type NoticeRepository = ReturnType<typeof noticeRepository>;

/** Notices are written in the transactions of what they tell; here they are only read. */
export function noticeRepository(table: Table) {
  return {
    ofUnit: (unitId: string, page: PageRequest) =>
      table.query(items.notice.range(unitId), { ...page, newestFirst: true }),
  };
}
