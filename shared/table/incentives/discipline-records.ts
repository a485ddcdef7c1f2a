import type { DisciplineDecision } from "../../domain/incentives/discipline-record.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type DisciplineRecordRepository = ReturnType<typeof disciplineRecordRepository>;

/** Each takes two items of a transaction's hundred. */
const RECORDS_AT_ONCE = 50;

export function disciplineRecordRepository(table: Table) {
  return {
    get: (nip: string, month: string) => table.get(items.disciplineRecord.key(nip, month)),
    /**
     * What a month's records are checked against: existing records, registered employees, and whether the
     * month is paid.
     */
    async toRecord(nips: readonly string[], month: string) {
      const [records, employees, run] = await Promise.all([
        table.findMany(nips.map((nip) => items.disciplineRecord.key(nip, month))),
        table.findMany(nips.map(items.employee.key)),
        table.find(items.incentiveRun.key(month)),
      ]);
      return {
        records: new Map(records.flatMap((record) => (record ? [[record.nip, record] as const] : []))),
        registered: new Set(employees.flatMap((employee) => employee?.nip ?? [])),
        isPaid: run !== undefined,
      };
    },
    /** Writes fifty per transaction; repeating it changes nothing. */
    async commitAll(decisions: readonly DisciplineDecision[]): Promise<void> {
      for (let start = 0; start < decisions.length; start += RECORDS_AT_ONCE) {
        const some = decisions.slice(start, start + RECORDS_AT_ONCE);
        await table.commit(
          some.map((decision) => {
            const { nip, month } = decision.state;
            return { key: items.disciplineRecord.key(nip, month), decision };
          }),
        );
      }
    },
  };
}
