import type { City } from "../../shared/cities/city.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { assignRater as assign } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { organisationRoutes } from "./contract.ts";
import { profileOn } from "./profile.ts";

/** Another rater from a day on: somebody in the register, or the head of the city, who is not. */
export async function assignRater(
  { params: { nip }, body, principal, at }: Input<typeof organisationRoutes.assignRater>,
  { employees, city }: { readonly employees: EmployeeRepository; readonly city: City },
) {
  const raterNip = body.raterNip ?? undefined;
  const { employee, other } = await employees.editWithOther(nip, raterNip);
  if (raterNip !== undefined) found(other);
  const day = localDay(at, city.timeZone);
  const decision = assign(employee, { raterNip, from: body.from, day, by: principal.id, at });
  return profileOn(await employees.commit(decision, employee), body.from);
}
