import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { LeavePolicy } from "../../shared/domain/organisation/policy.ts";
import { indicatorsOf } from "../../shared/domain/planning/content.ts";
import { fedComplaints, isComplaintFeed } from "../../shared/domain/planning/feeds/fed-complaints.ts";
import { planOfYear } from "../../shared/domain/planning/performance-plan.ts";
import type { WorkReport } from "../../shared/domain/reporting/work-report.ts";
import type { Input } from "../../shared/http/exchange.ts";
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

/** An indicator's value in a month as it is now, down to what it is made from. */
export async function readIndicatorValue(
  { params: { nip, indicatorId, month }, principal, at }: Input<typeof planningRoutes.indicatorValue>,
  { values, sight, city }: Deps,
) {
  const { employee, plan, ...live } = await values.ofMonth(nip, month, at);
  const [today, to] = [localDay(at, city.timeZone), planningRoutes.indicatorValue.sight];
  await sight.require({ principal, employee: found(employee), period: month, today, to });
  const agreed = planOfYear(plan, month.slice(0, 4));
  const indicator = found(indicatorsOf(agreed).find(({ id }) => id === indicatorId));
  const achieved = achievedIn(month, { ...live, employee: found(employee), plan: agreed }, city);
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

function countedReport({ id, day, progress, answer }: WorkReport) {
  return { id, day, amount: progress?.amount ?? 0, acceptedAt: answer?.at ?? "" };
}
