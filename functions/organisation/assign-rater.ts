import type { City } from "../../shared/cities/city.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import { assignRater as assign } from "../../shared/domain/organisation/rater-assignment.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { organisationRoutes } from "./contract.ts";
import { profileOn } from "./profile.ts";

interface Deps {
  readonly employees: EmployeeRepository;
  readonly units: UnitRepository;
  readonly city: City;
}

/** Another rater from a day on: somebody in the register, or the head of the city, who is not. */
export async function assignRater(
  { params: { nip }, body, principal, at }: Input<typeof organisationRoutes.assignRater>,
  { employees, units, city }: Deps,
) {
  const { from, basis } = body;
  const raterNip = body.raterNip ?? undefined;
  const { employee, other: rater } = await employees.editWithOther(nip, raterNip);
  const [unit] = await units.findMany([postingOn(employee, from).unitId]);
  const day = localDay(at, city.timeZone);
  const decision = assign(employee, { raterNip, rater, unit, basis, from, day, by: principal.id, at });
  return profileOn(await employees.commit(decision, employee), from);
}
