import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { requireClosed } from "../../shared/domain/evaluation/period.ts";
import {
  isUnjustified,
  requireHigherHead,
  setUnitStanding,
} from "../../shared/domain/evaluation/rating/organisation-predikat.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import { requireUnitHead } from "../../shared/domain/organisation/unit-authority.ts";
import { distributionWarnings } from "../../shared/domain/rules/predikat-distribution.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { calibrationRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function readDistribution(
  { params: { unitId, period }, query, principal, at }: Input<typeof calibrationRoutes.distribution>,
  { unitStandings, units, city }: Deps,
) {
  const { unit, standing, employee } = await unitStandings.context(unitId, period, principal.id);
  requireUnitHead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  const counts = await unitStandings.counts(await withUnitsBelow(unitId, units), period);
  const predikat = query.predikat ?? standing?.predikat;
  return {
    unitId,
    period,
    counts,
    standing,
    ...(isUnjustified(standing, counts) && { isJustificationMissing: true }),
    warnings: predikat ? distributionWarnings(predikat, counts) : [],
  };
}

export async function setOrganisationPredikat(
  {
    params: { unitId, period },
    body,
    principal,
    at,
  }: Input<typeof calibrationRoutes.setOrganisationPredikat>,
  { unitStandings, units, city }: Deps,
) {
  const { unit, standing, employee, closing } = await unitStandings.toSet(unitId, period, principal.id);
  requireHigherHead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  requireClosed(period, closing);
  const counts = await unitStandings.counts(await withUnitsBelow(unitId, units), period);
  const { predikat, justification } = body;
  const order = { unitId, period, predikat, justification, counts, by: principal.id, at };
  return unitStandings.commit(setUnitStanding(standing, order));
}

async function withUnitsBelow(unitId: string, units: Deps["units"]): Promise<string[]> {
  return (await units.all()).filter((unit) => isWithin(unit, unitId)).map(({ id }) => id);
}
