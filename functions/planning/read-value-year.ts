import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { monthsOf } from "../../shared/domain/calendar/period-id.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { LeavePolicy } from "../../shared/domain/organisation/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { WorkSightRepository } from "../../shared/table/evaluation/work-sight.ts";
import { found } from "../../shared/table/found.ts";
import type { IndicatorValueRepository } from "../../shared/table/planning/indicator-values.ts";
import { achievedIn } from "./achieved-month.ts";
import { planningRoutes } from "./contract.ts";

interface Deps {
  readonly values: IndicatorValueRepository;
  readonly sight: WorkSightRepository;
  readonly city: CityWith<{ leave: LeavePolicy }>;
}

/** An indicator's months of a year, up to this one, each by the plan in force in it. */
export async function readIndicatorYear(
  {
    params: { nip, indicatorId },
    query: { year },
    principal,
    at,
  }: Input<typeof planningRoutes.indicatorYear>,
  { values, sight, city }: Deps,
) {
  const [today, to] = [localDay(at, city.timeZone), planningRoutes.indicatorYear.sight];
  const begun = monthsOf(year).filter((month) => month <= today.slice(0, 7));
  const months = await inParallel(begun, MONTHS_AT_ONCE, (month) => values.ofMonth(nip, month, at));
  const employee = found(months.at(-1)?.employee);
  await sight.require({ principal, employee, period: year, today, to });
  const achieved = months.flatMap(({ plan, ...live }, place) => {
    const month = begun[place] ?? "";
    const all = plan ? achievedIn(month, { ...live, employee, plan }, city) : [];
    return all.filter((one) => one.indicatorId === indicatorId).map((one) => ({ ...one, month }));
  });
  const { statement, unitOfMeasure } = found(achieved.at(-1));
  return { statement, unitOfMeasure, items: achieved };
}

/** A month costs some five reads. */
const MONTHS_AT_ONCE = 4;
