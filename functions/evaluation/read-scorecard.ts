import { calendarOf, lastDayOfMonth, localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { employeeSeenBy } from "../../shared/domain/organisation/seen-employee.ts";
import { helpStanding } from "../../shared/domain/scorecard/help-standing.ts";
import { type LivePolicy, liveScorecard } from "../../shared/domain/scorecard/live-scorecard.ts";
import { type MeasuringPolicy, measuringOf } from "../../shared/domain/scorecard/measuring.ts";
import { owedRecommendations } from "../../shared/domain/scorecard/owed-recommendations.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { WorkSightRepository } from "../../shared/table/evaluation/work-sight.ts";
import { found } from "../../shared/table/found.ts";
import type { LiveMonthRepository } from "../../shared/table/scorecard/live-months.ts";
import type { PublicFeedbackRepository } from "../../shared/table/surveys/public-feedback.ts";
import { evaluationRoutes } from "./contract.ts";

interface Deps {
  readonly months: LiveMonthRepository;
  readonly feedback: PublicFeedbackRepository;
  readonly sight: WorkSightRepository;
  readonly city: CityWith<LivePolicy & MeasuringPolicy>;
}

/** The month as it is now: counters and the plan's indicators, computed when read. */
export async function readScorecard(
  { params: { nip, month }, principal, at }: Input<typeof evaluationRoutes.scorecard>,
  { months, feedback, sight, city }: Deps,
) {
  const day = localDay(at, city.timeZone);
  const reading = measuringOf(city, month, at);
  const { owed, ...live } = await months.of(nip, reading);
  const employee = found(live.employee);
  const to = evaluationRoutes.scorecard.sight;
  await sight.require({ principal, employee, period: month, today: day, to });
  const policy = policyOn(city, lastDayOfMonth(month));
  const isOwn = principal.id === nip;
  const recommendations = owedRecommendations(owed.recommendations, { at, isOwner: isOwn });
  const help = helpStanding(owed.help, { at, isOwner: isOwn });
  const scorecard = {
    ...liveScorecard({ ...live, employee }, { month, policy, calendar: calendarOf(city) }),
    ...(recommendations && { recommendations }),
    ...(help && { help }),
  };
  if (!isOwn) return { ...scorecard, employee: employeeSeenBy(principal, employee, day) };
  const said = await feedback.whileServing(live.staffed, month, reading.before);
  const publicFeedback = said.map(({ code, name, service, feedback: heard }) => ({
    point: { code, name, service },
    feedback: heard,
  }));
  return { ...scorecard, publicFeedback };
}
