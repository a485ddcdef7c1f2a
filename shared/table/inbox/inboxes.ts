import { entriesOfAnnouncements } from "../../domain/inbox/announcement-entries.ts";
import type { InboxEntry } from "../../domain/inbox/entry.ts";
import { HR_DESK } from "../../domain/inbox/news/news.ts";
import { entryOfNotice, type UnitReader } from "../../domain/inbox/readers.ts";
import { type Employee, placeOn } from "../../domain/organisation/employee.ts";
import { refuseCursor } from "../cursor.ts";
import * as items from "../items.ts";
import { onFrom } from "../keys.ts";
import { put } from "../projection.ts";
import { closedAmong, type EmployeeMonth } from "../scorecard/closed-months.ts";
import type { Page, Table } from "../table.ts";

/** Reports and tasks are counted up to this many. */
const PAGE = { limit: 100 };
/** What is current at a time; the newest of what somebody has read. */
const STANDING = { limit: 200 };
const CURSOR = /^\d{4}-\d\d-\d\dT[\w:.#-]+$/;

interface Reading {
  /** Whose inboxes are read as one. */
  readonly readers: readonly string[];
  /** Units whose notices are read with them. */
  readonly units: readonly UnitReader[];
  /** For whom announcements are read with them; undefined for accounts that belong to no employee. */
  readonly employee: Employee | undefined;
  /** Local day. */
  readonly day: string;
  readonly zone: string;
  readonly from: string;
  readonly upTo: string;
  readonly cursor: string | undefined;
  readonly limit: number;
}

export type InboxRepository = ReturnType<typeof inboxRepository>;

/** Reads inboxes. What is in them was written in the transactions that they tell of. */
export function inboxRepository(table: Table) {
  /** The announcements that are current for somebody on a day: three reads at once. */
  async function announced({ employee, day, zone }: Pick<Reading, "employee" | "day" | "zone">) {
    const unitId = placeOn(employee, day)?.unitId;
    if (employee === undefined || unitId === undefined) return [];
    const [standing, receipts, unit] = await Promise.all([
      table.query(onFrom(items.announcement.list.range(), day), STANDING),
      table.query(items.receipt.range(employee.nip), { ...STANDING, newestFirst: true }),
      table.find(items.unit.key(unitId)),
    ]);
    const read = new Set(receipts.items.map(({ announcementId }) => announcementId));
    return entriesOfAnnouncements(standing.items, { employee, unit, read, day, zone });
  }

  return {
    /** Up to when somebody has seen their inbox, who they are, and their latest months, in one round trip. */
    async reader(account: string, months: readonly string[]) {
      const [seen, employee, ...scorecards] = await table.findMany([
        items.inboxSeen.key(account),
        items.employee.key(account),
        ...months.map((month) => items.scorecard.key(account, month)),
      ]);
      return { seen, employee, scorecards: scorecards.filter((one) => one !== undefined) };
    },
    complaints: (codes: readonly string[]) => table.findMany(codes.map((code) => items.complaint.key(code))),
    awards: (of: readonly { readonly month: string; readonly category: string }[]) =>
      table.findMany(of.map(({ month, category }) => items.awardDecision.key(month, category))),
    /** Whether months are closed for those whose they are, on a local day. */
    async closedMonths(of: readonly EmployeeMonth[], today: string) {
      const months = [...new Set(of.map(({ month }) => month))];
      const periods = await table.findMany(months.map((month) => items.period.key(month)));
      return closedAmong(table, of, { periods, today });
    },
    /** Entries of several inboxes, newest first: one query for each, all at once. @throws DomainError `page.unknown-cursor` */
    async entries({
      readers,
      units,
      from,
      upTo,
      cursor,
      limit,
      ...reader
    }: Reading): Promise<Page<InboxEntry>> {
      const place = cursor === undefined ? undefined : placeOf(cursor);
      const end = place ?? `${upTo}~`;
      // One more for the place itself, which was on the page before, and one that tells whether another page follows.
      const page = { limit: limit + 2, newestFirst: true };
      const found = await Promise.all([
        ...readers.map(async (reader) => {
          const { items: some } = await table.query(items.inboxEntries(reader, from, end), page);
          return some.map((one): Placed => ({ sk: one.sk, entry: one }));
        }),
        ...units.map(async (unit) => {
          const { items: some } = await table.query(items.noticesOfTime(unit.unitId, from, end), page);
          return some.map((one) => ({ sk: one.sk, entry: entryOfNotice(one, unit) }));
        }),
        announced(reader).then((some) => some.map(placed).filter(({ sk }) => sk >= from && sk < end)),
      ]);
      const rest = found
        .flat()
        .filter(({ sk }) => place === undefined || sk < place)
        .toSorted((one, other) => (one.sk < other.sk ? 1 : -1));
      const taken = rest.slice(0, limit);
      const last = taken.at(-1);
      return {
        items: taken.flatMap(({ entry }) => entry ?? []),
        ...(rest.length > limit && last && { cursor: Buffer.from(last.sk).toString("base64url") }),
      };
    },
    /** What is open for a rater or an employee, and has a deadline: three queries at once. */
    async open(reader: string, { since, at }: { readonly since: string; readonly at: string }) {
      const [entries, tasks, reports] = await Promise.all([
        table.query(onFrom(items.inboxDeadline.range(reader), at), PAGE),
        table.query(items.evaluationTask.range(reader), PAGE),
        table.query(onFrom(items.workReport.list.range(reader), since), PAGE),
      ]);
      return { entries: entries.items, tasks: tasks.items, reports: reports.items };
    },
    /** Notes up to when somebody has seen their inbox. */
    see: (account: string, upTo: string) =>
      table.write([put({ key: items.inboxSeen.key(account), item: { upTo } })]),
    seenUpTo: async (account: string) => (await table.find(items.inboxSeen.key(account)))?.upTo,
  };
}

/** An entry that is stored nowhere, with the place that it would have. */
/** An entry at its place; a notice may tell its reader nothing. */
interface Placed {
  readonly sk: string;
  readonly entry: InboxEntry | undefined;
}

function placed(entry: InboxEntry): Placed {
  const { sk } = items.inboxEntry.key(HR_DESK, entry.at, entry.kind, Object.values(entry.about).join("."));
  return { sk, entry };
}

function placeOf(cursor: string): string {
  const place = Buffer.from(cursor, "base64url").toString();
  if (!CURSOR.test(place)) throw refuseCursor();
  return place;
}
