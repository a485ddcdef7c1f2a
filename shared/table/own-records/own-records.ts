import type { ConductRecord } from "../../domain/awards/conduct-record.ts";
import type { Notice } from "../../domain/complaints/views/notices.ts";
import type { IncentiveLine } from "../../domain/incentives/line.ts";
import type { IncentiveRun } from "../../domain/incentives/run.ts";
import type { RaterRequest } from "../../domain/organisation/rater-request.ts";
import * as items from "../items.ts";
import type { ItemOf, RawKey } from "../keys.ts";
import type { Table } from "../table.ts";

export type OwnRecordRepository = ReturnType<typeof ownRecordRepository>;

/** An item of an employee's own partition. */
export type OwnItem = ItemOf<ReturnType<typeof items.ownRecords>> & RawKey;

interface OwnRecords {
  readonly records: readonly OwnItem[];
  readonly request: RaterRequest | undefined;
}

/** An employee's line of a month that was paid, with the rules that it went by. */
export interface PaidLine {
  readonly run: IncentiveRun;
  readonly line: IncentiveLine;
}

/** What is kept of a person, for that person. */
export function ownRecordRepository(table: Table) {
  return {
    /** Everything in an employee's own partition, and the request for another rater, which stands apart. */
    async of(nip: string): Promise<OwnRecords> {
      const [records, request] = await Promise.all([
        table.all(items.ownRecords(nip)),
        table.find(items.raterRequest.key(nip)),
      ]);
      return { records, request };
    },
    /** What has happened to an employee's record, oldest first. */
    history: (nip: string) => table.all(items.event.range(items.employee.key(nip))),
    voices: (nip: string, month: string) => table.all(items.voice.range(nip, month)),
    /** Lines of final runs that are done; each stands with the unit of the month's evaluation. */
    async paidLines(
      nip: string,
      months: readonly { readonly month: string; readonly unitId: string }[],
    ): Promise<readonly PaidLine[]> {
      const [runs, lines] = await Promise.all([
        table.findMany(months.map(({ month }) => items.incentiveRun.key(month))),
        table.findMany(months.map(({ month, unitId }) => items.incentiveLine.key(month, unitId, nip))),
      ]);
      return runs.flatMap((run, index) => {
        const line = lines[index];
        return run?.state === "DONE" && line ? [{ run, line }] : [];
      });
    },
    /** What stands, or stood, against an award of an employee: of a whole city some hundred records. */
    async conduct(nip: string): Promise<readonly ConductRecord[]> {
      const states = ["IN_FORCE", "LIFTED"] as const;
      const all = await Promise.all(states.map((state) => table.all(items.conductRecord.list.range(state))));
      return all.flat().filter((record) => record.nip === nip);
    },
    /** What was said for an employee towards a month's awards, and what of them they won. */
    async awards(nip: string, month: string) {
      const [nominations, winners] = await Promise.all([
        table.all(items.nomination.range(month)),
        table.all(items.awardWinner.range(month)),
      ]);
      return {
        nominations: nominations.filter(({ nomineeId }) => nomineeId === nip),
        won: winners.filter(({ id }) => id === nip),
      };
    },
    /** The newest notices of a unit. */
    async notices(unitId: string, limit: number): Promise<readonly Notice[]> {
      const { items: newest } = await table.query(items.notice.range(unitId), { limit, newestFirst: true });
      return newest;
    },
  };
}
