import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireHead } from "../../shared/domain/organisation/employee.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { HelpRequestRepository } from "../../shared/table/reporting/help-requests.ts";
import type { WorkReportRepository } from "../../shared/table/reporting/work-reports.ts";
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
  { params: { unitId }, query: { month, ...page }, principal, at }: Input<typeof reportingRoutes.obstacles>,
  { reports, help, employees, units, city }: Deps,
) {
  const [tree, [self]] = await Promise.all([units.all(), employees.findMany([principal.id])]);
  const unit = found(tree.find(({ id }) => id === unitId));
  const seesAll = principal.roles.includes("HR") || principal.roles.includes("HEAD_OF_CITY");
  if (!seesAll) requireHead(self, unit, localDay(at, city.timeZone));
  const below = new Map(tree.filter((other) => isWithin(other, unit.id)).map(({ id, name }) => [id, name]));
  const { items, ...rest } = await reports.obstacles([...below.keys()], month, page);
  const [people, asked] = await Promise.all([
    employees.findMany(items.map(({ nip }) => nip)),
    help.ofReports(items),
  ]);
  return {
    ...rest,
    items: items.map((item, index) => ({
      ...{ ...item, name: people[index]?.name ?? "", unitName: below.get(item.unitId) ?? "" },
      ...(asked[index] && asked[index].state !== "WITHDRAWN" && { help: asked[index] }),
    })),
  };
}
