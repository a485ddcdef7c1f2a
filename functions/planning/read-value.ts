import { calendarOf, lastDayOfMonth, localDay } from "../../shared/domain/calendar/calendar.ts";
import { monthsOf } from "../../shared/domain/calendar/period-id.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { absenceIn, monthsServed } from "../../shared/domain/organisation/absence.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import type { LeavePolicy } from "../../shared/domain/organisation/policy.ts";
import { indicatorsOf } from "../../shared/domain/planning/content.ts";
import { fedComplaints, isComplaintFeed } from "../../shared/domain/planning/feeds/fed-complaints.ts";
import type { PerformancePlan } from "../../shared/domain/planning/performance-plan.ts";
import type { WorkReport } from "../../shared/domain/reporting/work-report.ts";
import { achievements, type FedValues, type Scorecard } from "../../shared/domain/scorecard/scorecard.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { WorkSightRepository } from "../../shared/table/evaluation/work-sight.ts";
import { found } from "../../shared/table/found.ts";
import type { IndicatorValueRepository } from "../../shared/table/planning/indicator-values.ts";
import { planningRoutes } from "./contract.ts";

interface Deps {
  readonly values: IndicatorValueRepository;
  readonly sight: WorkSightRepository;
  readonly city: CityWith<{ leave: LeavePolicy }>;
}

/** An indicator's value in a month as it stands now, down to what it is made from. */
export async function readIndicatorValue(
  { params: { nip, indicatorId, month }, principal, at }: Input<typeof planningRoutes.indicatorValue>,
  { values, sight, city }: Deps,
) {
  const { employee, plan, scorecard, fed } = await values.ofMonth(nip, month, at);
  const [today, to] = [localDay(at, city.timeZone), planningRoutes.indicatorValue.sight];
  await sight.require({ principal, employee: found(employee), period: month, today, to });
  const indicator = found(indicatorsOf(found(plan)).find(({ id }) => id === indicatorId));
  const achieved = achievedIn(month, { employee: found(employee), plan: found(plan), scorecard, fed }, city);
  const { feed } = indicator;
  const reports = feed ? [] : await values.acceptedReports(nip, month, indicatorId);
  const complaints = feed && isComplaintFeed(feed) ? await values.complaints(feed, nip, month) : [];
  return {
    ...found(achieved.find((one) => one.indicatorId === indicatorId)),
    month,
    isCumulative: indicator.isCumulative,
    reports: reports.map(countedReport),
    complaints: feed ? fedComplaints(feed, complaints) : [],
  };
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
  const achieved = months.flatMap(({ plan, scorecard, fed }, place) => {
    const month = begun[place] ?? "";
    const all = plan ? achievedIn(month, { employee, plan, scorecard, fed }, city) : [];
    return all.filter((one) => one.indicatorId === indicatorId).map((one) => ({ ...one, month }));
  });
  const { statement, unitOfMeasure } = found(achieved.at(-1));
  return { statement, unitOfMeasure, items: achieved };
}

/** A month costs some five reads. */
const MONTHS_AT_ONCE = 4;

interface Measured {
  readonly employee: Employee;
  readonly plan: PerformancePlan;
  readonly scorecard: Scorecard | undefined;
  readonly fed: FedValues;
}

/** The achievements of a month, with targets for the part of it that was served. */
function achievedIn(month: string, { employee, plan, scorecard, fed }: Measured, city: Deps["city"]) {
  const { leave } = policyOn(city, lastDayOfMonth(month));
  const months = monthsServed(absenceIn(employee, month, { calendar: calendarOf(city), leave }));
  return achievements(plan, scorecard, { fed, months });
}

function countedReport({ id, day, progress, answer }: WorkReport) {
  return { id, day, amount: progress?.amount ?? 0, acceptedAt: answer?.at ?? "" };
}
