import type { ConductRecord } from "../domain/awards/conduct-record.ts";
import type { AwardWinner } from "../domain/awards/decision/winner.ts";
import type { Nomination } from "../domain/awards/round/nomination.ts";
import type { Notice } from "../domain/complaints/views/notices.ts";
import type { Voice } from "../domain/feedback/colleague-feedback.ts";
import type { IncentiveLine } from "../domain/incentives/incentive-line.ts";
import type { IncentiveRun } from "../domain/incentives/incentive-run.ts";
import type { RaterRequest } from "../domain/organisation/rater-request.ts";
import type { LoggedEvent } from "./event-log.ts";
import * as keys from "./item-keys.ts";
import * as ranges from "./item-ranges.ts";
import type { Table } from "./table.ts";

export type OwnRecordRepository = ReturnType<typeof ownRecordRepository>;

/** An item of an employee's own partition, as it is stored. */
export interface OwnItem extends Readonly<Record<string, unknown>> {
  readonly sk: string;
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
    async of(nip: string): Promise<{ readonly items: readonly OwnItem[]; readonly request: unknown }> {
      const [items, request] = await Promise.all([
        table.all<OwnItem>(ranges.ownRecords(nip)),
        table.find<RaterRequest>(keys.raterRequest(nip)),
      ]);
      return { items, request };
    },
    /** What has happened to an employee's record, oldest first. */
    history: (nip: string) => table.all<LoggedEvent>(ranges.events(keys.employee(nip))),
    voices: (nip: string, month: string) => table.all<Voice>(ranges.voices(nip, month)),
    /** Lines of final runs that are done; each stands with the unit of the month's evaluation. */
    async paidLines(
      nip: string,
      months: readonly { readonly month: string; readonly unitId: string }[],
    ): Promise<readonly PaidLine[]> {
      const [runs, lines] = await Promise.all([
        table.findMany<IncentiveRun>(months.map(({ month }) => keys.incentiveRun(month))),
        table.findMany<IncentiveLine>(
          months.map(({ month, unitId }) => keys.incentiveLine(month, unitId, nip)),
        ),
      ]);
      return runs.flatMap((run, index) => {
        const line = lines[index];
        return run?.state === "DONE" && line ? [{ run, line }] : [];
      });
    },
    /** What stands, or stood, against an award of an employee: of a whole city some hundred records. */
    async conduct(nip: string): Promise<readonly ConductRecord[]> {
      const states = ["IN_FORCE", "LIFTED"] as const;
      const all = await Promise.all(
        states.map((state) => table.all<ConductRecord>(ranges.conductRecords(state))),
      );
      return all.flat().filter((record) => record.nip === nip);
    },
    /** What was said for an employee towards a month's awards, and what of them they won. */
    async awards(nip: string, month: string) {
      const [nominations, winners] = await Promise.all([
        table.all<Nomination>(ranges.nominations(month)),
        table.all<AwardWinner>(ranges.winnersOf(month)),
      ]);
      return {
        nominations: nominations.filter(({ nomineeId }) => nomineeId === nip),
        won: winners.filter(({ id }) => id === nip),
      };
    },
    /** The newest notices of a unit. */
    async notices(unitId: string, limit: number): Promise<readonly Notice[]> {
      const { items } = await table.query<Notice>(ranges.notices(unitId), { limit, newestFirst: true });
      return items;
    },
  };
}
