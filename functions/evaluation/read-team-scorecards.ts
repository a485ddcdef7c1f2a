import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { raterOf } from "../../shared/domain/organisation/head-of-city.ts";
import type { LivePolicy } from "../../shared/domain/scorecard/live-scorecard.ts";
import { type MeasuringPolicy, measuringOf } from "../../shared/domain/scorecard/measuring.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { type EmployeeRepository, isRatedOn } from "../../shared/table/organisation/employees.ts";
import type { LiveMonthRepository } from "../../shared/table/scorecard/live-months.ts";
import type { evaluationRoutes } from "./contract.ts";
import { cardsByNip, membersOf } from "./staff-cards.ts";

interface Deps {
  readonly employees: EmployeeRepository;
  readonly months: LiveMonthRepository;
  readonly city: CityWith<LivePolicy & MeasuringPolicy>;
}

/** The month of each employee somebody rates today, one by one; their rater need not head their unit. */
export async function readTeamScorecards(
  { query: { month, ...page }, principal, at }: Input<typeof evaluationRoutes.teamScorecards>,
  { employees, months, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const { items, ...rest } = await employees.team(raterOf(principal), page);
  const nips = items.filter((member) => isRatedOn(member, today)).map(({ nip }) => nip);
  const staff = (await employees.findMany(nips)).filter((one) => one !== undefined);
  const live = await months.measured(staff, measuringOf(city, month, at));
  return { ...rest, items: membersOf(staff, cardsByNip(live, month, city)) };
}
