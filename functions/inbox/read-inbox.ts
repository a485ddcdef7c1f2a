import {
  addDays,
  localDay,
  monthOf,
  previousMonth,
  startOfDay,
} from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import { deadlinesOf } from "../../shared/domain/inbox/deadlines.ts";
import {
  type InboxEntry,
  monthAsked,
  shown,
  UNREAD_COUNTED,
  unreadOf,
} from "../../shared/domain/inbox/entry.ts";
import type { InboxPolicy } from "../../shared/domain/inbox/policy.ts";
import { readersOf, unitsReadBy } from "../../shared/domain/inbox/readers.ts";
import { raterOf } from "../../shared/domain/organisation/head-of-city.ts";
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

/** Near deadlines and what happened, as of now; in two round trips, or three where news asks for something of a past month. */
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
  const told = async (some: readonly InboxEntry[]) => {
    const closed = await closedOf(some, today, inbox);
    return some.map((entry) => shown(entry, { ...reading, closed }));
  };
  const entries = (limit: number) =>
    inbox.entries({
      readers: readersOf(principal),
      units: unitsReadBy({ principal, employee, day: today }),
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
  const deadlines = deadlinesOf({ ...open, scorecards }, { at, recalledDays }).map((one) =>
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

/** Those past months that have closed, of whose reports some entries ask for something. */
async function closedOf(
  entries: readonly InboxEntry[],
  today: string,
  inbox: InboxRepository,
): Promise<ReadonlySet<string>> {
  const asked = entries.flatMap((entry) => monthAsked(entry) ?? []).filter((month) => month < monthOf(today));
  const months = [...new Set(asked)];
  if (months.length === 0) return new Set();
  const periods = await inbox.periods(months);
  return new Set(months.filter((month, index) => isMonthClosed(periods[index], { month, today })));
}
