import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { placeOn, unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { requireCoordinator } from "../../shared/domain/supervision/authority.ts";
import { drawnOf } from "../../shared/domain/supervision/draw.ts";
import type { SupervisionPolicy } from "../../shared/domain/supervision/policy.ts";
import {
  requireIndependent,
  requireInspectors,
  unitOfInspector,
} from "../../shared/domain/supervision/team.ts";
import { planVisit } from "../../shared/domain/supervision/visit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { VisitRepository } from "../../shared/table/supervision/visits.ts";
import type { supervisionRoutes } from "./contract.ts";

interface Deps {
  readonly visits: VisitRepository;
  readonly units: UnitRepository;
  readonly city: CityWith<{ supervision: SupervisionPolicy }>;
}

/** The lines of units are those of the draw, and are read again only if the tree has changed since. */
export async function planVisits(
  { params, body, principal, at }: Input<typeof supervisionRoutes.planVisits>,
  { visits, units, city }: Deps,
) {
  const { day, inspectors } = body;
  const numbers = body.visits.map(({ number }) => number);
  const visited = body.visits.map(({ nip }) => nip);
  const asked = { numbers, visited, team: inspectors, account: principal.id };
  const { draw: known, programme, paths, asker, people, before } = await visits.toPlan(params, asked);
  const today = localDay(at, city.timeZone);
  requireCoordinator(principal, unitsHeadedOn(asker, today), found(programme));
  requireInspectors(inspectors, found(programme).inspectors);
  const draw = found(known);
  const drawn = drawnOf(draw);
  const team = [...new Set(inspectors)].map((nip) => found(people.get(nip)));
  const lines = paths?.map((path) => path.split("/")) ?? (await linesOf(team, day, units));
  const policy = policyOn(city, day).supervision;
  const decisions = body.visits.map(({ number, nip }) => {
    const raterNip = placeOn(people.get(nip), day)?.raterNip;
    const planning = { drawn, number, nip, raterNip, inspectors: [...new Set(inspectors)], day, today };
    const decision = planVisit(draw, { ...planning, before: before.get(number), by: principal.id, at });
    for (const inspector of team) {
      const unit = unitOfInspector(inspector, day);
      const line = lines.find((one) => one.at(-1) === unit) ?? [];
      requireIndependent({ inspector, visited: found(people.get(nip)), line, day, policy });
    }
    return decision;
  });
  return visits.plan(decisions);
}

type Team = Parameters<typeof unitOfInspector>[0][];

async function linesOf(team: Team, day: string, units: UnitRepository): Promise<readonly string[][]> {
  const ids = team.flatMap((one) => unitOfInspector(one, day) ?? []);
  const read = await units.findMany(ids);
  return read.flatMap((unit) => (unit ? [[...unit.ancestors, unit.id]] : []));
}
