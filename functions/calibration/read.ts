import { policyOn } from "../../shared/cities/city.ts";
import { daysOfMonth, localDay } from "../../shared/domain/calendar.ts";
import { raterStanding } from "../../shared/domain/rater-flags.ts";
import { requireUnitLead } from "../../shared/domain/unit-authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { calibrationRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function listRaters(
  { params: { month }, query }: Input<typeof calibrationRoutes.raters>,
  { evaluations, city }: Pick<Deps, "evaluations" | "city">,
) {
  const { raterFlags } = policyOn(city, daysOfMonth(month).at(-1) ?? month).evaluation;
  const { items, ...rest } = await evaluations.raters(month, query);
  return { ...rest, items: items.map(({ rater, figures }) => raterStanding(rater, figures, raterFlags)) };
}

export async function listUnitEvaluations(
  { params: { unitId, month }, query, principal, at }: Input<typeof calibrationRoutes.unitEvaluations>,
  { evaluations, predicates, city }: Deps,
) {
  const { unit, employee } = await predicates.surroundings(unitId, month, principal.id);
  requireUnitLead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  return evaluations.ofUnit(unitId, month, query);
}
