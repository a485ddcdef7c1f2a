import { localDay, monthOf, previousMonth, startOfDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { firstAnswerableMonth } from "../../shared/domain/evaluation/close/reopening.ts";
import { monthOfReport } from "../../shared/domain/reporting/work-report.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { InboxRequest, WorkReportRepository } from "../../shared/table/reporting/work-reports.ts";
import type { ClosedMonths } from "../../shared/table/scorecard/closed-months.ts";
import type { Page, PageRequest } from "../../shared/table/table.ts";
import { answererOf } from "./answerer.ts";
import type { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly reports: WorkReportRepository;
  readonly closed: ClosedMonths;
  readonly city: CityFacts;
}

export async function listAwaiting(
  { query, principal, at }: Input<typeof reportingRoutes.awaiting>,
  deps: Deps,
) {
  const read = (page: InboxRequest) => deps.reports.awaiting(answererOf(principal), page);
  return answerable({ page: query, read, nameOf: ({ nip, id }) => ({ nip, id }), at }, deps);
}

export async function listEscalated(
  { query, principal, at }: Input<typeof reportingRoutes.escalated>,
  deps: Deps,
) {
  const read = (page: InboxRequest) => deps.reports.escalated(answererOf(principal), page);
  return answerable({ page: query, read, nameOf: ({ nip, reportId }) => ({ nip, id: reportId }), at }, deps);
}

interface Listing<Item> {
  readonly page: PageRequest;
  readonly read: (page: InboxRequest) => Promise<Page<Item>>;
  readonly nameOf: (item: Item) => { readonly nip: string; readonly id: string };
  readonly at: string;
}

/**
 * A page of what can still be answered. Reports left unanswered when their month closed stay where they are, because the month
 * may be reopened; reading starts after them, however many there are.
 */
async function answerable<Item>(
  { page, read, nameOf, at }: Listing<Item>,
  { reports, closed, city }: Deps,
): Promise<Page<Item>> {
  const today = localDay(at, city.timeZone);
  const from = (month: string) => ({ ...page, since: startOfDay(`${month}-01`, city.timeZone) });
  const monthBefore = previousMonth(monthOf(today));
  const [periods, recent] = await Promise.all([reports.latestPeriods(), read(from(monthBefore))]);
  const first = firstAnswerableMonth(periods, today);
  const ofMonth = (item: Item) => {
    const { nip, id } = nameOf(item);
    return { nip, month: monthOfReport(id) };
  };
  const answerableOf = async (some: readonly Item[]) => {
    const isClosed = await closed.among(some.map(ofMonth), { periods, today });
    return some.filter((item) => !isClosed(ofMonth(item)));
  };
  let found = first === monthBefore ? recent : await read(from(first));
  let items = await answerableOf(found.items);
  while (items.length === 0 && found.cursor !== undefined) {
    found = await read({ ...from(first), cursor: found.cursor });
    items = await answerableOf(found.items);
  }
  return { ...found, items };
}
