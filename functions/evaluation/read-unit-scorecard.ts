import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import { requireUnitHead } from "../../shared/domain/organisation/unit-authority.ts";
import type { LivePolicy } from "../../shared/domain/scorecard/live-scorecard.ts";
import { type MeasuringPolicy, measuringOf } from "../../shared/domain/scorecard/measuring.ts";
import { staffSummary, sumOfTotals, unitTotals } from "../../shared/domain/scorecard/unit-scorecard.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { found } from "../../shared/table/found.ts";
import type { LiveMonthRepository } from "../../shared/table/scorecard/live-months.ts";
import type { evaluationRoutes } from "./contract.ts";
import { cardsByNip, type LiveStaff, membersOf } from "./staff-cards.ts";

interface Deps {
  readonly months: LiveMonthRepository;
  readonly city: CityWith<LivePolicy & MeasuringPolicy>;
}

/** As many as the SDK's connections. */
const UNITS_AT_ONCE = 50;

/**
 * A unit's current state, for its heads, the head of the city and HR. It is summed on reading from its
 * staff's scorecards, with one query per unit: everybody's reports would contend for counters of the whole
 * unit. The first page has the sum; later pages read only their own staff.
 */
export async function readUnitScorecard(
  { params: { unitId, month }, query, principal, at }: Input<typeof evaluationRoutes.unitScorecard>,
  { months, city }: Deps,
) {
  const { units, employee } = await months.context(principal.id);
  const unit = found(units.find(({ id }) => id === unitId));
  requireUnitHead(principal, { employee, unit, day: localDay(at, city.timeZone) });
  const page = await months.staffPage(unitId, query);
  const rest = page.cursor === undefined ? {} : { cursor: page.cursor };
  const cardsOf = (staff: readonly LiveStaff[]) => cardsByNip(staff, month, city);
  const measuring = measuringOf(city, month, at);
  if (query.cursor !== undefined) {
    const cards = cardsOf(await months.measured(page.items, measuring));
    return { unitId, month, employees: membersOf(page.items, cards), ...rest };
  }
  const below = units.filter((other) => isWithin(other, unitId));
  const others = below.filter(({ id }) => id !== unitId).map(({ id }) => id);
  const [staff, totalsOfOthers, owed] = await Promise.all([
    months.allStaff(unitId).then((all) => months.measured(all, measuring)),
    totalsOf(others, month, months),
    owedOf(below, month, months),
  ]);
  const totals = new Map(others.map((id, index) => [id, totalsOfOthers[index] ?? unitTotals([])]));
  totals.set(unitId, unitTotals(staff.flatMap(({ scorecard }) => scorecard ?? [])));
  const cards = cardsOf(staff);
  return {
    unitId,
    month,
    totals: sumOfTotals([...totals.values()]),
    units: below.map(({ id, name }) => ({ unitId: id, name, totals: totals.get(id) ?? unitTotals([]) })),
    staff: staffSummary([...cards.values()]),
    ...owed,
    employees: membersOf(page.items, cards),
    ...rest,
  };
}

/** What is open in several units. Few have open requests for help: only of these the month's are looked for. */
async function owedOf(units: readonly { readonly id: string }[], month: string, months: LiveMonthRepository) {
  const unitIds = units.map(({ id }) => id);
  const { recommendations, help } = await months.owedOf(unitIds);
  const asking = unitIds.filter((_, place) => (help[place]?.open ?? 0) > 0);
  const asked = await inParallel(asking, UNITS_AT_ONCE, (id) => months.openHelp(id, month));
  const ofMonth = asked.flat();
  const overdue = ofMonth.filter(({ missedAt }) => missedAt !== undefined).length;
  return {
    recommendations: sumOf(recommendations),
    help: sumOf(help),
    helpOfMonth: { open: ofMonth.length, overdue },
  };
}

interface Counted {
  readonly open?: number;
  readonly overdue?: number;
}

function sumOf(counts: readonly (Counted | undefined)[]) {
  return {
    open: counts.reduce((sum, one) => sum + (one?.open ?? 0), 0),
    overdue: counts.reduce((sum, one) => sum + (one?.overdue ?? 0), 0),
  };
}

async function totalsOf(unitIds: readonly string[], month: string, months: LiveMonthRepository) {
  return inParallel(unitIds, UNITS_AT_ONCE, async (id) => unitTotals(await months.ofUnit(id, month)));
}
