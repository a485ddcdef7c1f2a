import type { Principal } from "../../shared/auth/principal.ts";
import { localDay, monthOf } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { type Employee, unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { raterOf } from "../../shared/domain/organisation/head-of-city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { AwardConsentRepository } from "../../shared/table/awards/consents.ts";
import { type EmployeeRepository, isRatedOn } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { InspectionRepository } from "../../shared/table/supervision/inspections.ts";
import type { organisationRoutes } from "./contract.ts";
import { profileOn } from "./profile.ts";

/** Lines of a team to look at: some may have ended. */
const TEAM_PROBE = 25;

interface Deps {
  readonly units: UnitRepository;
  readonly employees: EmployeeRepository;
  readonly consents: AwardConsentRepository;
  readonly inspections: InspectionRepository;
  readonly city: CityFacts;
}

/** Two reads at once, then at most four; what may await somebody of their own is asked only of whoever has no team and no office. */
export async function readMe(
  { principal, at }: Input<typeof organisationRoutes.me>,
  { employees, units, city, ...duties }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const [[employee], team] = await Promise.all([
    employees.findMany([principal.id]),
    employees.team(raterOf(principal), { limit: TEAM_PROBE }),
  ]);
  const leadsTeam = team.items.some((member) => isRatedOn(member, today));
  const decides = leadsTeam || principal.roles.some((role) => OFFICES.includes(role));
  const me = { id: principal.id, roles: principal.roles, at, leadsTeam, isAwaited: decides, heads: [] };
  if (employee === undefined) return { ...me, ...(await wholeOf(principal, units)) };
  const profile = profileOn(employee, today);
  const { raterNip, unitId } = profile.posting ?? {};
  const headed = unitsHeadedOn(employee, today);
  const [[rater], found, isAwaited] = await Promise.all([
    raterNip === undefined ? [] : employees.findMany([raterNip]),
    units.findMany([...new Set([...(unitId === undefined ? [] : [unitId]), ...headed])]),
    decides || hasDuties({ nip: employee.nip, headed, month: monthOf(today) }, duties),
  ]);
  const named = new Map(found.flatMap((one) => (one ? [[one.id, { id: one.id, name: one.name }]] : [])));
  const unit = named.get(unitId ?? "");
  return {
    ...me,
    isAwaited,
    heads: headed.flatMap((id) => named.get(id) ?? []),
    employee: profile,
    ...(unit && { unit }),
    ...(rater && { rater: raterRow(rater, today) }),
  };
}

/** Roles for which something may wait whoever has them. */
const OFFICES: readonly string[] = ["HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY"];

interface Self {
  readonly nip: string;
  readonly headed: readonly string[];
  readonly month: string;
}

/** Whether supervision, or an award's publication, may wait for an employee. */
async function hasDuties(
  { nip, headed, month }: Self,
  { consents, inspections }: Pick<Deps, "consents" | "inspections">,
): Promise<boolean> {
  const [awards, hasVisits] = await Promise.all([
    consents.of({ nip, month, headed: async () => headed }),
    inspections.hasVisits(nip),
  ]);
  return hasVisits || awards.length > 0;
}

/** The topmost unit, which the head of the city leads. */
async function wholeOf({ roles }: Principal, units: Deps["units"]) {
  if (!roles.includes("HEAD_OF_CITY")) return {};
  const root = (await units.all()).find(({ parentId }) => parentId === undefined);
  return root && { unit: { id: root.id, name: root.name } };
}

function raterRow(rater: Employee, today: string) {
  return { nip: rater.nip, name: rater.name, position: profileOn(rater, today).posting?.position ?? "" };
}
