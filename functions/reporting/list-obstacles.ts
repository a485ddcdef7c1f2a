import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireHead } from "../../shared/domain/organisation/employee.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { HelpRequestRepository } from "../../shared/table/reporting/help-requests.ts";
import { cursorAfter, type WorkReportRepository } from "../../shared/table/reporting/work-reports.ts";
import type { Page, PageRequest } from "../../shared/table/table.ts";
import type { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly reports: WorkReportRepository;
  readonly help: HelpRequestRepository;
  readonly employees: EmployeeRepository;
  readonly units: UnitRepository;
  readonly city: CityFacts;
}

/** For the head of the unit or of a unit above it, the head of the city, and HR. */
export async function listObstacles(
  {
    params: { unitId },
    query: { month, list, ...page },
    principal,
    at,
  }: Input<typeof reportingRoutes.obstacles>,
  { reports, help, employees, units, city }: Deps,
) {
  const [tree, [self]] = await Promise.all([units.all(), employees.findMany([principal.id])]);
  const unit = found(tree.find(({ id }) => id === unitId));
  const seesAll = principal.roles.includes("HR") || principal.roles.includes("HEAD_OF_CITY");
  if (!seesAll) requireHead(self, unit, localDay(at, city.timeZone));
  const below = new Map(tree.filter((other) => isWithin(other, unit.id)).map(({ id, name }) => [id, name]));
  const read = async (request: PageRequest) => {
    const { items, ...rest } = await reports.obstacles([...below.keys()], month, request);
    const asked = await help.ofReports(items);
    const withHelp = items.map((item, index) => ({
      ...item,
      ...(asked[index] && asked[index].state !== "WITHDRAWN" && { help: asked[index] }),
    }));
    return { ...rest, items: withHelp };
  };
  const { items, ...rest } = await (list === "ALL" ? read(page) : askedOf(read, month, page));
  const people = await employees.findMany(items.map(({ nip }) => nip));
  return {
    ...rest,
    items: items.map((item, index) => ({
      ...{ ...item, name: people[index]?.name ?? "", unitName: below.get(item.unitId) ?? "" },
    })),
  };
}

/** Obstacles read at a time, and at most for one page: of some, few ask for help. */
const AT_ONCE = 100;
const READS = 5;

interface WithHelp {
  readonly unitId: string;
  readonly reportId: string;
  readonly help?: unknown;
}

/**
 * One page of those that ask for help. No list has them alone, so a month's obstacles are read on, by the largest page, until there are
 * enough; a page may be shorter than it was asked to be, and still not be the last.
 */
async function askedOf<Item extends WithHelp>(
  read: (page: PageRequest) => Promise<Page<Item>>,
  month: string,
  { limit = 50, cursor }: PageRequest,
): Promise<Page<Item>> {
  const asked: Item[] = [];
  let next = cursor;
  for (let reads = 0; reads < READS; reads += 1) {
    const page = await read({ limit: AT_ONCE, ...(next !== undefined && { cursor: next }) });
    asked.push(...page.items.filter(({ help }) => help !== undefined));
    next = page.cursor;
    if (next === undefined || asked.length >= limit) break;
  }
  const items = asked.slice(0, limit);
  const last = items.at(-1);
  if (asked.length > limit && last !== undefined) return { items, cursor: cursorAfter(last, month) };
  return { items, ...(next !== undefined && { cursor: next }) };
}
