import { localDay } from "../../shared/domain/calendar.ts";
import { setUnitStanding } from "../../shared/domain/organisation-predicate.ts";
import { isWithin } from "../../shared/domain/organisation-unit.ts";
import { distributionWarnings } from "../../shared/domain/rules/predicate-distribution.ts";
import { requireHigherLead, requireUnitLead } from "../../shared/domain/unit-authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { calibrationRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function readDistribution(
  { params: { unitId, month }, query, principal, at }: Input<typeof calibrationRoutes.distribution>,
  { predicates, units, city }: Deps,
) {
  const { unit, standing, employee } = await predicates.surroundings(unitId, month, principal.id);
  requireUnitLead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  const counts = await predicates.counts(await withThoseBelow(unitId, units), month);
  const predicate = query.predicate ?? standing?.predicate;
  return {
    unitId,
    month,
    counts,
    standing,
    warnings: predicate ? distributionWarnings(predicate, counts) : [],
  };
}

export async function setPredicate(
  { params: { unitId, month }, body, principal, at }: Input<typeof calibrationRoutes.setPredicate>,
  { predicates, units, city }: Deps,
) {
  const { unit, standing, employee } = await predicates.surroundings(unitId, month, principal.id);
  requireHigherLead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  const counts = await predicates.counts(await withThoseBelow(unitId, units), month);
  const { predicate, justification } = body;
  const order = { unitId, month, predicate, justification, counts, by: principal.id, at };
  return predicates.commit(setUnitStanding(standing, order));
}

async function withThoseBelow(unitId: string, units: Deps["units"]): Promise<string[]> {
  return (await units.all()).filter((unit) => isWithin(unit, unitId)).map(({ id }) => id);
}
