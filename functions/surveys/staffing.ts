import type { Principal } from "../../shared/auth/principal.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireUnitHead } from "../../shared/domain/organisation/unit-authority.ts";
import {
  noStaffing,
  peopleOf,
  requireServing,
  writeStaffing as write,
} from "../../shared/domain/surveys/points/staffing.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { StaffingRepository } from "../../shared/table/surveys/staffings.ts";
import type { staffSurveyRoutes } from "./contract.ts";

export interface TeamDeps {
  readonly units: UnitRepository;
  readonly employees: EmployeeRepository;
  readonly staffings: StaffingRepository;
  readonly city: CityFacts;
}

export async function writeStaffing(
  { params: { code, month }, body, principal, at }: Input<typeof staffSurveyRoutes.writeStaffing>,
  deps: TeamDeps,
) {
  const nips = peopleOf(body.days);
  const { point, staffing, employees } = await deps.staffings.context(code, month, nips);
  const today = localDay(at, deps.city.timeZone);
  await requireHeadOf(point.unitId, principal, today, deps);
  requireServing(body.days, employees);
  const decision = write(staffing, point, { ...body, month }, { by: principal.id, at, today });
  return deps.staffings.commit(decision, point, staffing);
}

export async function readStaffing(
  { params: { code, month }, principal, at }: Input<typeof staffSurveyRoutes.staffing>,
  deps: TeamDeps,
) {
  const [{ point, staffing }, history] = await Promise.all([
    deps.staffings.context(code, month, []),
    deps.staffings.history(code, month),
  ]);
  await requireHeadOf(point.unitId, principal, localDay(at, deps.city.timeZone), deps);
  return {
    ...(staffing ?? noStaffing(point, month)),
    history: history.map(({ number, at, by, data }) => ({ number, at, by, data: data as never })),
  };
}

/** HR, the head of the city, and the head of the unit or of a unit above it. */
export async function requireHeadOf(
  unitId: string,
  principal: Principal,
  day: string,
  { units, employees }: Pick<TeamDeps, "units" | "employees">,
): Promise<void> {
  const [unit, [employee]] = await Promise.all([units.get(unitId), employees.findMany([principal.id])]);
  requireUnitHead(principal, { employee, unit, day });
}
