import { addDays, localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { placeOn } from "../../shared/domain/organisation/employee.ts";
import { isTold } from "../../shared/domain/supervision/visit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { VisitRepository } from "../../shared/table/supervision/visits.ts";
import type { supervisionRoutes } from "./contract.ts";

/** A visit that was not recorded on its day stays in sight so long. */
const DAYS_BACK = 7;

/** Three queries at once, and a batch; one more for a team with visits to make, who may search for nobody outside their own unit. */
export async function readMine(
  { principal, at }: Input<typeof supervisionRoutes.mine>,
  {
    visits,
    employees,
    city,
  }: {
    readonly visits: VisitRepository;
    readonly employees: EmployeeRepository;
    readonly city: CityFacts;
  },
) {
  const today = localDay(at, city.timeZone);
  const from = addDays(today, -DAYS_BACK);
  const mine = await visits.of(principal.id, from);
  const toMake = mine.visits.filter(({ state }) => state === "PLANNED").map(({ nip }) => nip);
  const visited = toMake.length === 0 ? [] : await employees.findMany([...new Set(toMake)]);
  const owners = visited.flatMap((employee) => {
    if (employee === undefined) return [];
    const raterNip = placeOn(employee, today)?.raterNip;
    return [{ nip: employee.nip, nips: [...(raterNip ? [raterNip] : []), employee.nip] }];
  });
  return {
    visits: mine.visits,
    owners,
    forms: mine.draws.map(({ programmeId, period, instrument }) => ({ programmeId, period, instrument })),
    recommendations: mine.recommendations,
    visited: mine.visited.filter(isTold),
  };
}
