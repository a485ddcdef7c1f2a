import { calendarOf, lastDayOfMonth } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { helpStanding } from "../../shared/domain/scorecard/help-standing.ts";
import { type LivePolicy, liveScorecard } from "../../shared/domain/scorecard/live-scorecard.ts";
import { type MeasuringPolicy, measuringOf } from "../../shared/domain/scorecard/measuring.ts";
import { owedRecommendations } from "../../shared/domain/scorecard/owed-recommendations.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { LiveMonthRepository } from "../../shared/table/scorecard/live-months.ts";
import type { tasksRoutes } from "./contract.ts";
import { type WaitingDeps, waitingFor } from "./read-waiting.ts";

interface Deps {
  readonly months: LiveMonthRepository;
  readonly city: CityWith<LivePolicy & MeasuringPolicy>;
}

/** The caller's own live scorecard of the month that they ask for; undefined for an account of no employee. */
async function ownCard(
  { principal, query: { month }, at }: Input<typeof tasksRoutes.read>,
  { months, city }: Deps,
) {
  if (month === undefined || !principal.roles.includes("EMPLOYEE")) return undefined;
  const { employee, owed, ...live } = await months.of(principal.id, measuringOf(city, month, at));
  if (employee === undefined) return undefined;
  const policy = policyOn(city, lastDayOfMonth(month));
  const recommendations = owedRecommendations(owed.recommendations, { at, isOwner: true });
  const help = helpStanding(owed.help, { at, isOwner: true });
  const card = liveScorecard({ ...live, employee }, { month, policy, calendar: calendarOf(city) });
  return { ...card, ...(recommendations && { recommendations }), ...(help && { help }) };
}

/** Everything that awaits somebody; and for whoever asks for a month, how far they themselves are in it. */
export async function readTasks(input: Input<typeof tasksRoutes.read>, deps: WaitingDeps & Deps) {
  const [waiting, card] = await Promise.all([waitingFor(input, deps), ownCard(input, deps)]);
  return { ...waiting, ...(card && { card }) };
}
