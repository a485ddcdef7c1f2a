import type { Principal } from "../../shared/auth/principal.ts";
import { localDay, monthOf, previousMonth, startOfDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { firstAnswerableMonth, isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import { requireCanSee } from "../../shared/domain/organisation/authority.ts";
import { requireLead } from "../../shared/domain/organisation/employee.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import { monthOfReport } from "../../shared/domain/reporting/work-report.ts";
import { isAnswerer } from "../../shared/domain/reporting/work-report-answer.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { InboxRequest, WorkReportRepository } from "../../shared/table/reporting/work-reports.ts";
import type { Page, PageRequest } from "../../shared/table/table.ts";
import type { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly reports: WorkReportRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

type Answering = Pick<Deps, "reports" | "city">;

export async function listReports(
  { params: { nip }, query: { month, ...page }, principal, at }: Input<typeof reportingRoutes.list>,
  { reports, employees, city }: Deps,
) {
  await requireSightOf(nip, { principal, at }, { employees, city });
  return reports.ofMonth(nip, month, page);
}

/** For anybody who may see the employee's performance, and for the superior to whom an unanswered report was escalated. */
export async function readReport(
  { params: { nip, reportId }, principal, at }: Input<typeof reportingRoutes.read>,
  { reports, city }: Pick<Deps, "reports" | "city">,
) {
  const { employee, report } = await reports.withEmployee(nip, reportId);
  const isToAnswer = report !== undefined && isAnswerer(principal, report);
  if (!isToAnswer) requireCanSee(principal, found(employee), localDay(at, city.timeZone));
  return found(report);
}

export async function listAwaiting(
  { query, principal, at }: Input<typeof reportingRoutes.awaiting>,
  deps: Answering,
) {
  const read = (page: InboxRequest) => deps.reports.awaiting(answererOf(principal), page);
  return answerable({ page: query, read, idOf: ({ id }) => id, at }, deps);
}

export async function listEscalated(
  { query, principal, at }: Input<typeof reportingRoutes.escalated>,
  deps: Answering,
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
  { reports, city }: Answering,
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

/** For the head of the unit or of a unit above it, the head of the city, and HR. */
export async function listObstacles(
  { params: { unitId }, query: { month, ...page }, principal, at }: Input<typeof reportingRoutes.obstacles>,
  { reports, employees, units, city }: Deps & { readonly units: UnitRepository },
) {
  const [tree, [self]] = await Promise.all([units.all(), employees.findMany([principal.id])]);
  const unit = found(tree.find(({ id }) => id === unitId));
  const seesAll = principal.roles.includes("HR") || principal.roles.includes("HEAD_OF_CITY");
  if (!seesAll) requireLead(self, unit, localDay(at, city.timeZone));
  const below = tree.filter((other) => isWithin(other, unit.id)).map(({ id }) => id);
  const { items, ...rest } = await reports.obstacles(below, month, page);
  const people = await employees.findMany(items.map(({ nip }) => nip));
  return { ...rest, items: items.map((item, index) => ({ ...item, name: people[index]?.name ?? "" })) };
}

/** The head of the city answers by role, not by NIP. */
function answererOf({ id, roles }: Principal): string | undefined {
  return roles.includes("HEAD_OF_CITY") ? undefined : id;
}

/** One's own reports, most of what is read, need no employee record: that saves a round trip. */
async function requireSightOf(
  nip: string,
  { principal, at }: { readonly principal: Principal; readonly at: string },
  { employees, city }: Pick<Deps, "employees" | "city">,
): Promise<void> {
  if (principal.id === nip) return;
  requireCanSee(principal, await employees.get(nip), localDay(at, city.timeZone));
}
