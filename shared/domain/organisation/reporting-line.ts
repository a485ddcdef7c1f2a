import type { Decision } from "../aggregate.ts";
import { type Employee, type EmployeeEvent, type Posting, placeOn } from "./employee.ts";
import { actingOn } from "./headship.ts";
import { compareRank } from "./rank.ts";
import { isInServiceOn } from "./service.ts";

/**
 * Who leads a unit on a local day: whoever acts for its head by the newest order, else its head in service; of several, the
 * one of the highest grade, then whoever has held the position longest.
 * @param people everybody who might: the staff of the unit, and those who act for it from elsewhere
 * @returns undefined where nobody does
 * @source an acting head (Plt, Plh) has the head's duties: UU 30/2014 Ps 14, SE BKN 1/SE/I/2021; the order is policy
 */
export function headOn(unitId: string, people: readonly Employee[], day: string): string | undefined {
  const acting = actingHeadOn(unitId, people, day);
  if (acting) return acting;
  const heads = people.flatMap((one) => {
    const place = placeOn(one, day);
    return place?.isHead && place.unitId === unitId
      ? [{ nip: one.nip, grade: one.grade, since: place.from }]
      : [];
  });
  return heads.toSorted(compareRank)[0]?.nip;
}

/** Who acts as a unit's head on a local day, by the newest order; undefined where nobody does. */
export function actingHeadOn(unitId: string, people: readonly Employee[], day: string): string | undefined {
  const orders = people
    .filter((one) => placeOn(one, day) !== undefined)
    .flatMap((one) => actingOn(one, day).map((order) => ({ ...order, nip: one.nip })))
    .filter((order) => order.unitId === unitId);
  return orders.toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]?.nip;
}

/**
 * The rater whom the line gives to somebody: the head of their unit; for the head themselves, or where there is none, the
 * head of the nearest unit above that has one.
 * @param upwards the unit and those above it, nearest first, with who leads each
 * @returns undefined at the top, whom the head of the city rates
 * @source PermenPANRB 6/2022: the direct superior rates
 */
export function raterOnLine(nip: string, upwards: readonly (string | undefined)[]): string | undefined {
  return upwards.find((head) => head !== undefined && head !== nip);
}

/**
 * An employee with the rater whom the line gives them from a day on; undefined where nothing changes. A rater whom HR chose
 * stays while they serve.
 * @param line who follows from the line on that day
 * @param chosen the rater whom the posting names, where HR chose them
 */
export function followLine(
  employee: Employee,
  {
    line,
    chosen,
    day,
    at,
  }: {
    readonly line: string | undefined;
    readonly chosen: Employee | undefined;
    readonly day: string;
    readonly at: string;
  },
): Decision<Employee, EmployeeEvent> | undefined {
  const place = placeOn(employee, day);
  if (place === undefined || place.raterNip === line) return undefined;
  if (
    place.isRaterAssigned &&
    (chosen === undefined ? place.raterNip === undefined : isInServiceOn(chosen, day))
  )
    return undefined;
  const { raterNip: _before, isRaterAssigned: _by, ...kept } = place;
  const followed: Posting = { ...kept, from: day, ...(line && { raterNip: line }) };
  const postings = [
    ...employee.postings.filter(({ from }) => from < day),
    followed,
    ...employee.postings.filter(({ from }) => from > day),
  ];
  return {
    state: { ...employee, postings },
    event: { type: "RATER_FOLLOWED", at, by: "SYSTEM", data: { raterNip: line ?? "", from: day } },
  };
}

/** A posting that was registered before its first day has begun; the employee is listed with its unit from now on. */
export function beginPosting(employee: Employee, at: string): Decision<Employee, EmployeeEvent> {
  return { state: employee, event: { type: "POSTING_BEGUN", at, by: "SYSTEM" } };
}
