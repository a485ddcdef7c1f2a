import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { actAsHead as act, changeService as change } from "../../shared/domain/organisation/career.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { careerRoutes } from "./career-contract.ts";
import { profileOn } from "./profile.ts";

interface Deps {
  readonly units: UnitRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

/** Ends, pauses or resumes service; on that day the successor gets what was left open. */
export async function changeService(
  { params: { nip }, body, principal, at }: Input<typeof careerRoutes.changeService>,
  { employees, city }: Pick<Deps, "employees" | "city">,
) {
  const employee = await employees.edit(nip);
  const order = { ...body, reason: body.reason ?? undefined, by: principal.id, at };
  const changed = await employees.commit(change(employee, order), employee, city.timeZone);
  return profileOn(changed, localDay(at, city.timeZone));
}

/** Appoints an acting head, who rates the unit's staff from the first to the last day. */
export async function actAsHead(
  { params: { nip }, body, principal, at }: Input<typeof careerRoutes.actAsHead>,
  { units, employees, city }: Deps,
) {
  const [employee, [unit]] = await Promise.all([employees.edit(nip), units.findMany([body.unitId])]);
  found(unit);
  const changed = await employees.commit(
    act(employee, body, { by: principal.id, at }),
    employee,
    city.timeZone,
  );
  return profileOn(changed, localDay(at, city.timeZone));
}
