import type { Principal } from "../../shared/auth/principal.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { type Employee, unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { requireOpenUnits } from "../../shared/domain/organisation/open-unit.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import {
  coordinates,
  refuseNotCoordinator,
  requireCoordinator,
} from "../../shared/domain/supervision/authority.ts";
import {
  changeProgramme as change,
  defineProgramme as define,
  requireUnit,
  retireProgramme as retire,
} from "../../shared/domain/supervision/programme.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { ProgrammeRepository } from "../../shared/table/supervision/programmes.ts";
import type { supervisionRoutes } from "./contract.ts";

interface Deps {
  readonly programmes: ProgrammeRepository;
  readonly city: CityFacts;
}

export async function listProgrammes(
  { query }: Input<typeof supervisionRoutes.programmes>,
  { programmes }: Pick<Deps, "programmes">,
) {
  return programmes.list(query);
}

/** For those who run it, and its inspectors. */
export async function readProgramme(
  { params: { programmeId }, principal, at }: Input<typeof supervisionRoutes.programme>,
  { programmes, city }: Deps,
) {
  const { programme, asker } = await programmes.withAsker(programmeId, principal.id);
  if (programme === undefined) throw refuseNotCoordinator();
  const headed = unitsHeadedOn(asker, localDay(at, city.timeZone));
  const isInspector = programme.inspectors.includes(principal.id);
  const isTold = isInspector || principal.roles.includes("HEAD_OF_CITY");
  if (!isTold) requireCoordinator(principal, headed, programme);
  return programme;
}

export async function defineProgramme(
  { body, principal, at }: Input<typeof supervisionRoutes.defineProgramme>,
  { programmes, city }: Deps,
) {
  const { asker, ...context } = await programmes.context(body, principal.id);
  const day = localDay(at, city.timeZone);
  requireLead(principal, asker, {
    lead: context.lead,
    id: body.leadUnitId,
    day,
  });
  requireOpenUnits([context.lead, context.scope], day);
  const isByHr = principal.roles.includes("HR");
  return programmes.commit(define(sortableId(at), body, { ...context, isByHr }, { by: principal.id, at }));
}

export async function changeProgramme(
  { params: { programmeId }, body, principal, at }: Input<typeof supervisionRoutes.changeProgramme>,
  { programmes, city }: Deps,
) {
  const { programme, asker, ...context } = await programmes.editWithContext(programmeId, body, principal.id);
  const day = localDay(at, city.timeZone);
  requireCoordinator(principal, unitsHeadedOn(asker, day), programme);
  requireLead(principal, asker, { lead: context.lead, id: body.leadUnitId, day });
  requireOpenUnits([context.lead, context.scope], day);
  const isByHr = principal.roles.includes("HR");
  return programmes.commit(change(programme, body, { ...context, isByHr }, { by: principal.id, at }));
}

export async function retireProgramme(
  { params: { programmeId }, principal, at }: Input<typeof supervisionRoutes.retireProgramme>,
  { programmes, city }: Deps,
) {
  const { programme, asker } = await programmes.editWithAsker(programmeId, principal.id);
  requireCoordinator(principal, unitsHeadedOn(asker, localDay(at, city.timeZone)), programme);
  return programmes.commit(retire(programme, { by: principal.id, at }));
}

interface Leading {
  readonly lead: OrganisationUnit | undefined;
  readonly id: string;
  readonly day: string;
}

/** Requires somebody who may run a programme of that unit; strangers do not learn whether it exists. */
function requireLead(principal: Principal, asker: Employee | undefined, { lead, id, day }: Leading): void {
  const { ancestors = [] } = lead ?? {};
  const headed = unitsHeadedOn(asker, day);
  if (!coordinates(principal, headed, { leadUnitId: id, leadAncestors: ancestors }))
    throw refuseNotCoordinator();
  requireUnit(lead, id);
}
