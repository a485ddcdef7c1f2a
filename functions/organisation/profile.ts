import { type Employee, placeOn } from "../../shared/domain/organisation/employee.ts";

/** An employee as of a local day, without SIASN's id; without a posting where they do not serve on it. */
export function profileOn(employee: Employee, on: string) {
  const { postings: _postings, siasnId: _, ...person } = employee;
  const posting = placeOn(employee, on);
  return { ...person, on, ...(posting && { posting }) };
}
