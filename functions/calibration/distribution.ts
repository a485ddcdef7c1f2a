import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { requireClosed } from "../../shared/domain/evaluation/period.ts";
import {
  isUnjustified,
  requireHigherLead,
  setUnitStanding,
} from "../../shared/domain/evaluation/rating/organisation-predicate.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import { requireUnitLead } from "../../shared/domain/organisation/unit-authority.ts";
import { distributionWarnings } from "../../shared/domain/rules/predicate-distribution.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { calibrationRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function readDistribution(
  { params: { unitId, period }, query, principal, at }: Input<typeof calibrationRoutes.distribution>,
  { predicates, units, city }: Deps,
) {
  const { unit, standing, employee } = await predicates.surroundings(unitId, period, principal.id);
  requireUnitLead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  const counts = await predicates.counts(await withUnitsBelow(unitId, units), period);
  const predicate = query.predicate ?? standing?.predicate;
  return {
    unitId,
    period,
    counts,
    standing,
    ...(isUnjustified(standing, counts) && { isJustificationMissing: true }),
    warnings: predicate ? distributionWarnings(predicate, counts) : [],
  };
}

export async function setPredicate(
  { params: { unitId, period }, body, principal, at }: Input<typeof calibrationRoutes.setPredicate>,
  { predicates, units, city }: Deps,
) {
  const { unit, standing, employee, closing } = await predicates.surroundings(unitId, period, principal.id);
  requireHigherLead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  requireClosed(period, closing);
  const counts = await predicates.counts(await withUnitsBelow(unitId, units), period);
  const { predicate, justification } = body;
  const order = { unitId, period, predicate, justification, counts, by: principal.id, at };
  return predicates.commit(setUnitStanding(standing, order));
}

async function withUnitsBelow(unitId: string, units: Deps["units"]): Promise<string[]> {
  return (await units.all()).filter((unit) => isWithin(unit, unitId)).map(({ id }) => id);
}
