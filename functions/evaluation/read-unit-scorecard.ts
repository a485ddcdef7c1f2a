import type { City } from "../../shared/cities/city.ts";
import { surveyWeighting } from "../../shared/cities/survey-weighting.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import { requireUnitLead } from "../../shared/domain/organisation/unit-authority.ts";
import { reportCounts } from "../../shared/domain/scorecard/live-scorecard.ts";
import { totalAchievement } from "../../shared/domain/scorecard/scorecard.ts";
import { sumOfTotals, unitTotals } from "../../shared/domain/scorecard/unit-scorecard.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { LiveMonthRepository } from "../../shared/table/scorecard/live-months.ts";
import type { evaluationRoutes } from "./contract.ts";

interface Deps {
  readonly months: LiveMonthRepository;
  readonly city: City;
}

/** As many as the SDK's connections. */
const UNITS_AT_ONCE = 50;

/**
 * How a unit stands now, for those who lead it, the head of the city and HR. Summed from the scorecards of its staff as it
 * is read, a query for each unit: counters of a whole unit would be where everybody's reports wait for each other.
 */
export async function readUnitScorecard(
  { params: { unitId, month }, query, principal, at }: Input<typeof evaluationRoutes.unitScorecard>,
  { months, city }: Deps,
) {
  const { units, employee } = await months.surroundings(principal.id);
  const unit = found(units.find(({ id }) => id === unitId));
  requireUnitLead(principal, { employee, unit, day: localDay(at, city.timeZone) });
  const below = units.filter((other) => isWithin(other, unitId));
  const [staff, totals] = await Promise.all([
    months.staff(unitId, { month, weighting: surveyWeighting(city)(month) }, query),
    totalsOf(
      below.map(({ id }) => id),
      month,
      months,
    ),
  ]);
  return {
    unitId,
    month,
    totals: sumOfTotals(totals),
    units: below.map(({ id, name }, index) => ({
      unitId: id,
      name,
      totals: totals[index] ?? unitTotals([]),
    })),
    employees: staff.items.map(({ employee: { nip, name }, plan, scorecard, fed }) => {
      const total = plan && totalAchievement(plan, scorecard, { fed });
      return {
        nip,
        name,
        ...reportCounts(scorecard),
        ...(total !== undefined && { achievementBasisPoints: total }),
        ...(scorecard?.changedAt && { changedAt: scorecard.changedAt }),
      };
    }),
    ...(staff.cursor && { cursor: staff.cursor }),
  };
}

async function totalsOf(unitIds: readonly string[], month: string, months: LiveMonthRepository) {
  const totals = [];
  for (let start = 0; start < unitIds.length; start += UNITS_AT_ONCE) {
    const some = unitIds.slice(start, start + UNITS_AT_ONCE).map((id) => months.ofUnit(id, month));
    totals.push(...(await Promise.all(some)).map(unitTotals));
  }
  return totals;
}
