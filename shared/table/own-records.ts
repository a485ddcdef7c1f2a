import type { Voice } from "../domain/colleague-feedback.ts";
import type { RaterRequest } from "../domain/rater-request.ts";
import * as keys from "./item-keys.ts";
import * as ranges from "./item-ranges.ts";
import type { Table } from "./table.ts";

export type OwnRecordRepository = ReturnType<typeof ownRecordRepository>;

/** An item of an employee's own partition, as it is stored. */
export interface OwnItem extends Readonly<Record<string, unknown>> {
  readonly sk: string;
}

/** What is kept of a person, for that person. */
export function ownRecordRepository(table: Table) {
  return {
    /** Everything in an employee's own partition, and the request for another rater, which stands apart. */
    async of(nip: string): Promise<{ readonly items: readonly OwnItem[]; readonly request: unknown }> {
      const [items, request] = await Promise.all([
        table.all<OwnItem>(ranges.ownRecords(nip)),
        table.find<RaterRequest>(keys.raterRequest(nip)),
      ]);
      return { items, request };
    },
    voices: (nip: string, month: string) => table.all<Voice>(ranges.voices(nip, month)),
  };
}
