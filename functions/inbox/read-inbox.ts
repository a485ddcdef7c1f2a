import {
  addDays,
  localDay,
  monthOf,
  previousMonth,
  startOfDay,
} from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { type Asking, canSeeComplaint, isOfficer } from "../../shared/domain/complaints/life/authority.ts";
import { deadlinesOf } from "../../shared/domain/inbox/deadlines.ts";
import {
  awardAsked,
  type InboxEntry,
  monthAsked,
  shown,
  UNREAD_COUNTED,
  unreadOf,
} from "../../shared/domain/inbox/entry.ts";
import type { InboxPolicy } from "../../shared/domain/inbox/policy.ts";
import { readersOf, unitsReadBy } from "../../shared/domain/inbox/readers.ts";
import { raterOf } from "../../shared/domain/organisation/head-of-city.ts";
import { monthOfReport, type WorkReport } from "../../shared/domain/reporting/work-report.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { InboxRepository } from "../../shared/table/inbox/inboxes.ts";
import type { inboxRoutes } from "./contract.ts";

const ENTRIES_OF_PAGE = 25;
/** No report is answered later than this: its month has closed. */
const REPORTS_AWAIT_DAYS = 62;

interface Deps {
  readonly inbox: InboxRepository;
  readonly city: CityWith<{ inbox: InboxPolicy }>;
}

/**
 * Near deadlines and what happened, as of now; in two round trips; news of a complaint, of an award, or that asks for something of a
 * past month, takes a third, and of a reopened one a fourth.
 */
export async function readInbox(
  { query: { cursor, limit = ENTRIES_OF_PAGE }, principal, at }: Input<typeof inboxRoutes.read>,
  { inbox, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const { shownDays, recalledDays } = policyOn(city, today).inbox;
  const [month, before] = [monthOf(today), previousMonth(monthOf(today))];
  const { seen, employee, scorecards } = await inbox.reader(principal.id, [
    month,
    before,
    previousMonth(before),
  ]);
  const since = (days: number) => startOfDay(addDays(today, -days), city.timeZone);
  const reading = { seenUpTo: seen?.upTo, zone: city.timeZone };
  const asking = { principal, employee, day: today };
  const told = async (some: readonly InboxEntry[]) => {
    const [isOver, isOutOfReach] = await Promise.all([
      overOf(some, today, inbox),
      outOfReachOf(some, asking, inbox),
    ]);
    return some.map((entry) => shown(entry, { ...reading, isOver, isOutOfReach }));
  };
  const entries = (limit: number) =>
    inbox.entries({
      readers: readersOf(principal),
      units: unitsReadBy(asking),
      ...{ employee, day: today, zone: city.timeZone },
      ...{ from: since(shownDays), upTo: at, cursor, limit },
    });
  if (cursor !== undefined) {
    const { items, ...rest } = await entries(limit);
    return { items: await told(items), ...rest };
  }
  const [newest, open] = await Promise.all([
    entries(limit),
    inbox.open(raterOf(principal), { since: since(REPORTS_AWAIT_DAYS), at }),
  ]);
  const counted = limit > UNREAD_COUNTED ? newest : await entries(UNREAD_COUNTED + 1);
  const reports = await answerable(open.reports, { today, at }, inbox);
  const deadlines = deadlinesOf({ ...open, reports, scorecards }, { at, recalledDays }).map((one) =>
    shown(one, reading),
  );
  const news = counted.items.map((entry) => shown(entry, reading));
  const { items, ...rest } = newest;
  return {
    deadlines,
    items: await told(items),
    ...rest,
    unread: unreadOf([...deadlines, ...news]),
  };
}

/** Which entries are about complaints that have gone where the reader may not follow; officers may anywhere. */
async function outOfReachOf(entries: readonly InboxEntry[], asking: Asking, inbox: InboxRepository) {
  const codes = [...new Set(entries.flatMap(({ about }) => about.trackingCode ?? []))];
  if (codes.length === 0 || isOfficer(asking)) return () => false;
  const complaints = await inbox.complaints(codes);
  const inReach = complaints.flatMap((one) => (one && canSeeComplaint(asking, one) ? one.trackingCode : []));
  return ({ about: { trackingCode } }: InboxEntry) =>
    trackingCode !== undefined && !inReach.includes(trackingCode);
}

/** Which entries ask for something that is over. */
async function overOf(entries: readonly InboxEntry[], today: string, inbox: InboxRepository) {
  const [isOfClosed, isOfSettled] = await Promise.all([
    ofClosedMonths(entries, today, inbox),
    ofSettledAwards(entries, inbox),
  ]);
  return (entry: InboxEntry) => isOfClosed(entry) || isOfSettled(entry);
}

/** Which entries ask for the consent to an award that was given or refused since, or whose decision is no longer the same. */
async function ofSettledAwards(entries: readonly InboxEntry[], inbox: InboxRepository) {
  const asked = entries.flatMap((entry) => awardAsked(entry) ?? []);
  if (asked.length === 0) return () => false;
  const awaited = (await inbox.awards(asked)).filter((award) => award?.state === "DECIDED");
  return (entry: InboxEntry) => {
    const of = awardAsked(entry);
    return (
      of !== undefined &&
      !awaited.some(
        (award) =>
          award?.month === of.month && award.category === of.category && award.decidedAt === entry.at,
      )
    );
  };
}

/** Which entries ask for something of a report whose month has closed for its author. */
async function ofClosedMonths(entries: readonly InboxEntry[], today: string, inbox: InboxRepository) {
  const asked = entries.flatMap((entry) => monthAsked(entry) ?? []);
  const past = asked.filter(({ month }) => month < monthOf(today));
  if (past.length === 0) return () => false;
  const isClosed = await inbox.closedMonths(past, today);
  return (entry: InboxEntry) => {
    const of = monthAsked(entry);
    return of !== undefined && of.month < monthOf(today) && isClosed(of);
  };
}

/** Reports that can still be answered; of those that are overdue nothing is shown. */
async function answerable<Report extends Pick<WorkReport, "nip" | "id" | "answerDueAt">>(
  reports: readonly Report[],
  { today, at }: { readonly today: string; readonly at: string },
  inbox: InboxRepository,
): Promise<readonly Report[]> {
  const ofMonth = ({ nip, id }: Report) => ({ nip, month: monthOfReport(id) });
  const ahead = reports.filter(({ answerDueAt }) => answerDueAt > at);
  const past = ahead.map(ofMonth).filter(({ month }) => month < monthOf(today));
  if (past.length === 0) return ahead;
  const isClosed = await inbox.closedMonths(past, today);
  return ahead.filter((report) => !isClosed(ofMonth(report)));
}
