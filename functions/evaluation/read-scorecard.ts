import { type City, policyOn } from "../../shared/cities/city.ts";
import { surveyWeighting } from "../../shared/cities/survey-weighting.ts";
import { requireSight } from "../../shared/domain/authority.ts";
import { daysOfMonth, localDay } from "../../shared/domain/calendar.ts";
import { liveScorecard } from "../../shared/domain/live-scorecard.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { LiveMonthRepository } from "../../shared/table/live-months.ts";
import type { evaluationRoutes } from "./contract.ts";

interface Deps {
  readonly months: LiveMonthRepository;
  readonly city: City;
}

/** The month as it stands now: counters and the plan's indicators, computed as they are read. */
export async function readScorecard(
  { params: { nip, month }, principal, at }: Input<typeof evaluationRoutes.scorecard>,
  { months, city }: Deps,
) {
  const live = await months.of(nip, month, surveyWeighting(city)(month));
  const employee = found(live.employee);
  requireSight(principal, employee, localDay(at, city.timeZone));
  const policy = policyOn(city, daysOfMonth(month).at(-1) ?? month);
  return liveScorecard({ ...live, employee }, { month, policy, zone: city.timeZone });
}
