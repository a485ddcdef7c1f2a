import { calendarOf, dueAt, localDay } from "../../shared/domain/calendar/calendar.ts";
import { calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { isInServiceOn } from "../../shared/domain/organisation/service.ts";
import { coordinates } from "../../shared/domain/supervision/authority.ts";
import type { SupervisionPolicy } from "../../shared/domain/supervision/policy.ts";
import {
  followUp,
  mayVerify,
  type Recommendation,
  verifyFollowUp,
} from "../../shared/domain/supervision/recommendation.ts";
import { refuseNotTeam } from "../../shared/domain/supervision/visit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { OwnerRepository } from "../../shared/table/supervision/owners.ts";
import type { VisitRepository } from "../../shared/table/supervision/visits.ts";
import type { supervisionRoutes } from "./contract.ts";

interface Deps {
  readonly visits: VisitRepository;
  readonly owners: OwnerRepository;
  readonly city: CityWith<{ supervision: SupervisionPolicy }>;
}

export async function followUpRecommendation(
  {
    params: { recommendation: number, ...visit },
    body,
    principal,
    at,
  }: Input<typeof supervisionRoutes.followUp>,
  { visits, owners, city }: Deps,
) {
  const { id: by } = principal;
  const evidence = [...new Set(body.evidence)];
  const { recommendation, checked } = await visits.toFollowUp(visit, number, { nip: by, files: evidence });
  const teamLeft = await whereTeamLeft(recommendation, localDay(at, city.timeZone), owners);
  const report = { teamLeft, report: body.report, evidence, checked, by, at };
  return visits.commitRecommendation(followUp(recommendation, report));
}

/** Whom to tell that a follow-up is to be verified; undefined while any of its team serves. */
async function whereTeamLeft(
  { inspectors, programmeId }: Pick<Recommendation, "inspectors" | "programmeId">,
  day: string,
  owners: OwnerRepository,
) {
  const team = await owners.findMany(inspectors);
  if (team.some((one) => one !== undefined && isInServiceOn(one, day))) return undefined;
  return { headNip: await owners.headOfLead(programmeId, day) };
}

/** For the visit's team, and who runs the programme; never for the owner. */
export async function verifyRecommendation(
  {
    params: { recommendation: number, ...visit },
    body,
    principal,
    at,
  }: Input<typeof supervisionRoutes.verify>,
  { visits, owners, city }: Deps,
) {
  const { id: by } = principal;
  const { recommendation, programme, asker, calendar } = await visits.toVerify(visit, number, by);
  const today = localDay(at, city.timeZone);
  const isCoordinator =
    programme !== undefined && coordinates(principal, unitsHeadedOn(asker, today), programme);
  if (!mayVerify(recommendation, { by, isCoordinator })) throw refuseNotTeam();
  const { returnedWorkingDays } = policyOn(city, today).supervision;
  const againAt = dueAt(at, returnedWorkingDays, calendarWith(calendarOf(city), calendar));
  const { isDone, note } = body;
  const ownerLeft = isDone
    ? undefined
    : await whereOwnerLeft(recommendation, { leadUnitId: programme?.leadUnitId, today }, owners);
  return visits.commitRecommendation(
    verifyFollowUp(recommendation, { isDone, note, isCoordinator, againAt, ownerLeft, by, at }),
  );
}

/** Whom to tell that what is returned needs another owner; undefined while its own serves. */
async function whereOwnerLeft(
  { ownerNip }: Pick<Recommendation, "ownerNip">,
  { leadUnitId, today }: { readonly leadUnitId: string | undefined; readonly today: string },
  owners: OwnerRepository,
) {
  const owner = await owners.find(ownerNip);
  if (owner !== undefined && isInServiceOn(owner, today)) return undefined;
  return { headNip: leadUnitId && (await owners.headOf(leadUnitId, today)) };
}
