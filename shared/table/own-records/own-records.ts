import type { ConductRecord } from "../../domain/awards/conduct-record.ts";
import type { Notice } from "../../domain/complaints/views/notices.ts";
import { isMonthClosed } from "../../domain/evaluation/close/reopening.ts";
import type { IncentiveLine } from "../../domain/incentives/line.ts";
import type { IncentiveRun } from "../../domain/incentives/run.ts";
import type { RaterRequest } from "../../domain/organisation/raters/request.ts";
import { TEST_PHASES } from "../../domain/training/after/windows.ts";
import { linesOfEmployee } from "../incentives/runs.ts";
import * as items from "../items.ts";
import type { ItemOf, RawKey } from "../keys.ts";
import type { Table } from "../table.ts";

export type OwnRecordRepository = ReturnType<typeof ownRecordRepository>;

/** An item in an employee's own partition. */
export type OwnItem = ItemOf<ReturnType<typeof items.ownRecords>> & RawKey;

interface OwnRecords {
  readonly records: readonly OwnItem[];
  readonly request: RaterRequest | undefined;
}

/** An employee's line of a paid month, with the table that it was computed by. */
export interface PaidLine {
  readonly run: IncentiveRun;
  readonly line: IncentiveLine;
}

/** Before the first entry of any inbox. */
const EARLIEST = "2000-01-01T00:00:00.000Z";

/** Everything stored about an employee, for that employee. */
export function ownRecordRepository(table: Table) {
  return {
    /** Everything in an employee's own partition, and their rater request, which is stored elsewhere. */
    async of(nip: string): Promise<OwnRecords> {
      const [records, request] = await Promise.all([
        table.all(items.ownRecords(nip)),
        table.find(items.raterRequest.key(nip)),
      ]);
      return { records, request };
    },
    /** Those months that have closed for everybody on a local day. */
    async closedMonths(months: readonly string[], today: string): Promise<ReadonlySet<string>> {
      const periods = await table.findMany(months.map((month) => items.period.key(month)));
      return new Set(months.filter((month, place) => isMonthClosed(periods[place], { month, today })));
    },
    /** What an employee has been told up to an instant, oldest first. */
    inbox: (nip: string, at: string) => table.all(items.inboxEntries(nip, EARLIEST, `${at}~`)),
    /** Every event of an employee, oldest first. */
    history: (nip: string) => table.all(items.event.range(items.employee.key(nip))),
    /** Enrolments in some sessions, and answers to their tests. */
    async training(nip: string, sessionIds: readonly string[]) {
      const [enrolments, answers] = await table.findBoth(
        sessionIds.map((id) => items.enrolment.key(id, nip)),
        sessionIds.flatMap((id) => TEST_PHASES.map((phase) => items.testAnswers.key(id, phase, nip))),
      );
      return {
        enrolments: enrolments.filter((one) => one !== undefined),
        answers: answers.filter((one) => one !== undefined),
      };
    },
    colleagueFeedback: (nip: string, month: string) => table.all(items.colleagueFeedback.range(nip, month)),
    /** Lines of completed final runs and their corrections, by month. */
    async paidLines(nip: string, months: readonly string[]): Promise<readonly PaidLine[]> {
      const finals = await table.findMany(months.map((month) => items.incentiveRun.key(month)));
      const paid = await Promise.all(
        finals.flatMap(async (final) => {
          if (final === undefined) return [];
          const corrections = await table.findMany((final.corrections ?? []).map(items.incentiveRun.key));
          const runs = [final, ...corrections].flatMap((run) => (run?.state === "DONE" ? [run] : []));
          const lines = await linesOfEmployee(table, runs, nip);
          return runs.flatMap((run, place) => {
            const line = lines[place];
            return line ? [{ run, line }] : [];
          });
        }),
      );
      return paid.flat();
    },
    /** Conduct records of an employee, past ones included; a city has a few hundred. */
    async conduct(nip: string): Promise<readonly ConductRecord[]> {
      const states = ["IN_FORCE", "LIFTED"] as const;
      const all = await Promise.all(states.map((state) => table.all(items.conductRecord.list.range(state))));
      return all.flat().filter((record) => record.nip === nip);
    },
    /** Visits of an employee's work, and recommendations that are theirs, open or closed. */
    async supervision(nip: string) {
      const [visits, open, closed] = await Promise.all([
        table.all(items.supervisionVisit.list.range(nip)),
        table.all(items.recommendation.list.range(nip, "OPEN")),
        table.all(items.recommendation.list.range(nip, "CLOSED")),
      ]);
      return { visits, recommendations: [...open, ...closed] };
    },
    /** Proposals and comments under an employee's own name; anonymous ones cannot be recognised as theirs. */
    async participation(nip: string) {
      const [proposals, comments] = await Promise.all([
        table.all(items.proposal.list.range(nip)),
        table.all(items.proposalComment.list.range(nip)),
      ]);
      return { proposals, comments };
    },
    /** Questions and replies of an employee, oldest first. */
    async discussion(nip: string) {
      const [questions, replies] = await Promise.all([
        table.all(items.discussionQuestion.list.range(nip)),
        table.all(items.discussionReply.list.range(nip)),
      ]);
      return [...questions, ...replies];
    },
    /** An employee's nominations for a month's awards, and the awards that they won. */
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
    /** A unit's newest notices. */
    async notices(unitId: string, limit: number): Promise<readonly Notice[]> {
      const { items: newest } = await table.query(items.notice.range(unitId), { limit, newestFirst: true });
      return newest;
    },
  };
}
