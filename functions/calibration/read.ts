import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { lastDayOf } from "../../shared/domain/calendar/period-id.ts";
import { policyOn } from "../../shared/domain/city.ts";
import { raterStanding } from "../../shared/domain/evaluation/rating/rater-flags.ts";
import { HEAD_OF_CITY } from "../../shared/domain/organisation/head-of-city.ts";
import { requireUnitHead } from "../../shared/domain/organisation/unit-authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { calibrationRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function listRaters(
  { params: { period }, query }: Input<typeof calibrationRoutes.raters>,
  { evaluations, employees, city }: Pick<Deps, "evaluations" | "employees" | "city">,
) {
  const { raterFlags: limits } = policyOn(city, lastDayOf(period)).evaluation;
  const { items, ...rest } = await evaluations.raters(period, query);
  const raters = await employees.findMany(
    items.map(({ rater }) => rater).filter((rater) => rater !== HEAD_OF_CITY),
  );
  const names = new Map(raters.map((rater) => [rater?.nip, rater?.name]));
  return {
    ...rest,
    items: items.map(({ rater, figures }) => ({
      ...raterStanding(rater, figures, limits),
      name: names.get(rater),
      limits,
    })),
  };
}

export async function listUnitEvaluations(
  { params: { unitId, period }, query, principal, at }: Input<typeof calibrationRoutes.unitEvaluations>,
  { evaluations, unitStandings, city }: Deps,
) {
  const { unit, employee } = await unitStandings.context(unitId, period, principal.id);
  requireUnitHead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  return evaluations.ofUnit(unitId, period, query);
}
