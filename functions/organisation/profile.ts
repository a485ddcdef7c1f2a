import { type Employee, placeOn } from "../../shared/domain/organisation/employee.ts";

/** An employee as of a local day, without SIASN's id; without a posting if they are not in service then. */
export function profileOn(employee: Employee, on: string) {
  const { postings: _postings, siasnId: _, ...person } = employee;
  const posting = placeOn(employee, on);
  return { ...person, on, ...(posting && { posting }) };
}
