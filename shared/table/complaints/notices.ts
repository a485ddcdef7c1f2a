import * as items from "../items.ts";
import type { PageRequest, Table } from "../table.ts";

export type NoticeRepository = ReturnType<typeof noticeRepository>;

/** Only reads: notices are written in the transactions that they report. */
export function noticeRepository(table: Table) {
  return {
    ofUnit: (unitId: string, page: PageRequest) =>
      table.query(items.notice.range(unitId), { ...page, newestFirst: true }),
  };
}
