import * as items from "../items.ts";
import type { PageRequest, Table } from "../table.ts";

export type ComplaintFigureRepository = ReturnType<typeof complaintFigureRepository>;

export function complaintFigureRepository(table: Table) {
  return {
    /** A month's counters of several units, in the order given; a round trip for each hundred. */
    ofUnits: (unitIds: readonly string[], month: string) =>
      table.findMany(unitIds.map((unitId) => items.serviceCounters.key(unitId, month))),
    /** A month's complaints, one line each, from which the counters can be recounted. */
    lines: (month: string, page: PageRequest) => table.query(items.complaintFigures.range(month), page),
  };
}
