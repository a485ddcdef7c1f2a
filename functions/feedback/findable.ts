import type { Principal } from "../../shared/auth/principal.ts";
import { type Employee, placeOn } from "../../shared/domain/organisation/employee.ts";
import { isFound, searchesWholeCity } from "../../shared/domain/organisation/names/search-scope.ts";
import { readScope } from "../../shared/table/names/read-scope.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";

export interface FindableDeps {
  readonly employees: EmployeeRepository;
  readonly units: UnitRepository;
}

/** Who serves on a day and may be found by somebody: to them, anybody else is as unknown as nobody. */
export async function findableBy(principal: Principal, day: string, { employees, units }: FindableDeps) {
  const tree = searchesWholeCity(principal) ? [] : await units.all();
  const { scope } = await readScope(principal, { day, tree }, { employees });
  return (employee: Employee) => placeOn(employee, day) !== undefined && isFound(employee, scope, day);
}
