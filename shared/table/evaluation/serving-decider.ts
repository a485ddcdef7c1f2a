import { superiorOf } from "../../domain/evaluation/deadlines.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import { type Asking, whoeverServes } from "../organisation/whoever-serves.ts";

/**
 * Who decides on objections to what somebody rated, or in the place of somebody who was to decide: whoever serves above them, and never
 * the employee whose result it is. One who serves is found by one reading.
 * @returns undefined for the head of the city
 * @source PP 30/2019 Ps 59; that it goes past whoever has left is policy
 */
export async function servingDecider(
  below: Employee | undefined,
  employeeNip: string,
  on: Asking,
): Promise<string | undefined> {
  const next = await whoeverServes(superiorOf(below, employeeNip, on.day), on);
  return next === employeeNip ? undefined : next;
}
