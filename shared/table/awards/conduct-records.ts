import type { ConductContent, ConductDecision, ConductRecord } from "../../domain/awards/conduct-record.ts";
import * as items from "../items.ts";
import { onFrom } from "../keys.ts";
import type { PageRequest, Table } from "../table.ts";

export type ConductRecordRepository = ReturnType<typeof conductRecordRepository>;

/** Sort key for a record without a last day. */
const OPEN_END = "9999-12-31";

export function conductRecordRepository(table: Table) {
  return {
    /** Whether there is the employee or the unit that a record is to be about. */
    async isRegistered(about: ConductContent): Promise<boolean> {
      const key = "unitId" in about ? items.unit.key(about.unitId) : items.employee.key(about.nip);
      const [found] = await table.findMany([key]);
      return found !== undefined;
    },
    edit: (id: string) => table.edit(items.conductRecord.key(id)),
    list: (state: ConductRecord["state"], page: PageRequest) =>
      table.query(items.conductRecord.list.range(state), { ...page, newestFirst: true }),
    /** Records in force that end on or after a day. */
    notEndedBefore: (day: string) => table.all(onFrom(items.conductRecord.list.range("IN_FORCE"), day)),
    commit: (decision: ConductDecision) => {
      const { id, state, until = OPEN_END } = decision.state;
      const list = items.conductRecord.list.at(state, until, id);
      return table.commit([{ key: items.conductRecord.key(id), decision, placement: { list } }]);
    },
  };
}
