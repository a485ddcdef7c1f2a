import { localDay, monthOf, previousMonth, startOfDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { firstAnswerableMonth, isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import { monthOfReport } from "../../shared/domain/reporting/work-report.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { InboxRequest, WorkReportRepository } from "../../shared/table/reporting/work-reports.ts";
import type { Page, PageRequest } from "../../shared/table/table.ts";
import { answererOf } from "./answerer.ts";
import type { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly reports: WorkReportRepository;
  readonly city: CityFacts;
}

export async function listAwaiting(
  { query, principal, at }: Input<typeof reportingRoutes.awaiting>,
  deps: Deps,
) {
  const read = (page: InboxRequest) => deps.reports.awaiting(answererOf(principal), page);
  return answerable({ page: query, read, idOf: ({ id }) => id, at }, deps);
}

export async function listEscalated(
  { query, principal, at }: Input<typeof reportingRoutes.escalated>,
  deps: Deps,
) {
  const read = (page: InboxRequest) => deps.reports.escalated(answererOf(principal), page);
  return answerable({ page: query, read, idOf: ({ reportId }) => reportId, at }, deps);
}

interface Listing<Item> {
  readonly page: PageRequest;
  readonly read: (page: InboxRequest) => Promise<Page<Item>>;
  readonly idOf: (item: Item) => string;
  readonly at: string;
}

/**
 * A page of what can still be answered. Reports left unanswered when their month closed stay where they are, because the month
 * may be reopened; reading starts after them, however many there are.
 */
async function answerable<Item>(
  { page, read, idOf, at }: Listing<Item>,
  { reports, city }: Deps,
): Promise<Page<Item>> {
  const today = localDay(at, city.timeZone);
  const from = (month: string) => ({ ...page, since: startOfDay(`${month}-01`, city.timeZone) });
  const monthBefore = previousMonth(monthOf(today));
  const [periods, recent] = await Promise.all([reports.latestPeriods(), read(from(monthBefore))]);
  const first = firstAnswerableMonth(periods, today);
  const known = new Map(periods.map((period) => [period.period, period]));
  const isAnswerable = (item: Item) => {
    const month = monthOfReport(idOf(item));
    return !isMonthClosed(known.get(month), { month, today });
  };
  let found = first === monthBefore ? recent : await read(from(first));
  let items = found.items.filter(isAnswerable);
  while (items.length === 0 && found.cursor !== undefined) {
    found = await read({ ...from(first), cursor: found.cursor });
    items = found.items.filter(isAnswerable);
  }
  return { ...found, items };
}
