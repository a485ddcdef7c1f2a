import type { Employee } from "../../shared/domain/organisation/employee.ts";

/** An employee as of a local day, without SIASN's id; without a posting if none has begun by then. */
export function profileOn({ postings, siasnId: _, ...person }: Employee, on: string) {
  const posting = postings.findLast(({ from }) => from <= on);
  return { ...person, on, ...(posting && { posting }) };
}
