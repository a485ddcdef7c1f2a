import { type Employee, placeOn } from "../../shared/domain/organisation/employee.ts";

/** Employees in service on a local day. */
export async function* servedBy(staff: AsyncIterable<Employee>, day: string): AsyncGenerator<Employee> {
  for await (const employee of staff) {
    if (placeOn(employee, day)) yield employee;
  }
}
