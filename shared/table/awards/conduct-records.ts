import type { ConductDecision, ConductRecord } from "../../domain/awards/conduct-record.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { PageRequest, Table } from "../table.ts";

export type ConductRecordRepository = ReturnType<typeof conductRecordRepository>;

/** In the place of a last day where there is none. */
const OPEN_END = "9999-12-31";

export function conductRecordRepository(table: Table) {
  return {
    edit: (id: string) => table.edit<ConductRecord>(keys.conductRecord(id)),
    list: (state: ConductRecord["state"], page: PageRequest) =>
      table.query<ConductRecord>(ranges.conductRecords(state), { ...page, newestFirst: true }),
    /** Records in force that do not end before a day. */
    notEndedBefore: (day: string) => table.all<ConductRecord>(ranges.conductRecords("IN_FORCE", day)),
    commit: (decision: ConductDecision) => {
      const { id, state, until = OPEN_END } = decision.state;
      const list = { in: ranges.conductRecords(state), at: `${until}#${id}` };
      return table.commit([{ key: keys.conductRecord(id), decision, placement: { list } }]);
    },
  };
}
