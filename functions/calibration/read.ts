import { policyOn } from "../../shared/cities/city.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { lastDayOf } from "../../shared/domain/evaluation/evaluated-period.ts";
import { raterStanding } from "../../shared/domain/evaluation/rater-flags.ts";
import { requireUnitLead } from "../../shared/domain/organisation/unit-authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { calibrationRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function listRaters(
  { params: { period }, query }: Input<typeof calibrationRoutes.raters>,
  { evaluations, city }: Pick<Deps, "evaluations" | "city">,
) {
  const { raterFlags } = policyOn(city, lastDayOf(period)).evaluation;
  const { items, ...rest } = await evaluations.raters(period, query);
  return { ...rest, items: items.map(({ rater, figures }) => raterStanding(rater, figures, raterFlags)) };
}

export async function listUnitEvaluations(
  { params: { unitId, period }, query, principal, at }: Input<typeof calibrationRoutes.unitEvaluations>,
  { evaluations, predicates, city }: Deps,
) {
  const { unit, employee } = await predicates.surroundings(unitId, period, principal.id);
  requireUnitLead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  return evaluations.ofUnit(unitId, period, query);
}
