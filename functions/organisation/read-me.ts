import type { Principal } from "../../shared/auth/principal.ts";
import { addYears, localDay, monthOf } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { type Employee, unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { raterOf } from "../../shared/domain/organisation/head-of-city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { type EmployeeRepository, isRatedOn } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { organisationRoutes } from "./contract.ts";
import { type DutyDeps, hasDuties } from "./duties.ts";
import { profileOn } from "./profile.ts";

/** Lines of a team to look at: some may have ended. */
const TEAM_PROBE = 25;

interface Deps extends DutyDeps {
  readonly units: UnitRepository;
  readonly employees: EmployeeRepository;
  readonly evaluations: Pick<EvaluationRepository, "tasks">;
  readonly city: CityFacts;
}

/**
 * Two reads at once, then at most five; what may await somebody of their own, or was passed on to them, is asked only of whoever
 * has no team and no office.
 */
export async function readMe(
  { principal, at }: Input<typeof organisationRoutes.me>,
  { employees, units, evaluations, city, ...duties }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const [[employee], team] = await Promise.all([
    employees.findMany([principal.id]),
    employees.team(raterOf(principal), { limit: TEAM_PROBE }),
  ]);
  const leadsTeam = team.items.some((member) => isRatedOn(member, today));
  const hasRated = team.items.some((member) => isRatedOn(member, addYears(today, -YEARS_ASKED)));
  const hasOffice = principal.roles.some((role) => OFFICES.includes(role));
  const decides = hasRated || hasOffice;
  const me = {
    ...{ id: principal.id, roles: principal.roles, at },
    ...{ leadsTeam, isAskedAsRater: hasRated, isAwaited: decides, heads: [] },
  };
  if (employee === undefined) return { ...me, ...(await wholeOf(principal, units)) };
  const profile = profileOn(employee, today);
  const { raterNip, unitId } = profile.posting ?? {};
  const headed = unitsHeadedOn(employee, today);
  const [[rater], found, isPassedOn, hasOwn] = await Promise.all([
    raterNip === undefined ? [] : employees.findMany([raterNip]),
    units.findMany([...new Set([...(unitId === undefined ? [] : [unitId]), ...headed])]),
    hasRated || hasTask(employee.nip, evaluations),
    decides || hasDuties({ nip: employee.nip, headed, day: today, month: monthOf(today) }, duties),
  ]);
  const named = new Map(found.flatMap((one) => (one ? [[one.id, { id: one.id, name: one.name }]] : [])));
  const unit = named.get(unitId ?? "");
  return {
    ...me,
    isAskedAsRater: isPassedOn,
    isAwaited: isPassedOn || hasOwn,
    heads: headed.flatMap((id) => named.get(id) ?? []),
    employee: profile,
    ...(unit && { unit }),
    ...(rater && { rater: raterRow(rater, today) }),
  };
}

/** Roles for which something may wait whoever has them. */
const OFFICES: readonly string[] = ["HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY"];

/**
 * A former rater still answers the reports that they were sent and explains their ratings; no month is reopened later than this.
 * @source policy choice
 */
const YEARS_ASKED = 1;

/** Whether a result waits for somebody by name: to be rated, explained or decided. */
const hasTask = async (nip: string, evaluations: Deps["evaluations"]) =>
  (await evaluations.tasks(nip, { limit: 1 })).items.length > 0;

/** The topmost unit, which the head of the city leads. */
async function wholeOf({ roles }: Principal, units: Deps["units"]) {
  if (!roles.includes("HEAD_OF_CITY")) return {};
  const root = (await units.all()).find(({ parentId }) => parentId === undefined);
  return root && { unit: { id: root.id, name: root.name } };
}

function raterRow(rater: Employee, today: string) {
  return { nip: rater.nip, name: rater.name, position: profileOn(rater, today).posting?.position ?? "" };
}
