import type { Decision } from "../../aggregate.ts";
import { type Employee, type EmployeeEvent, type Posting, placeOn } from "../employee.ts";
import { actingOn } from "../headship.ts";
import { isAwayFromOffice } from "../leave/leave.ts";
import { compareRank } from "../rank.ts";
import { isInServiceOn } from "../service.ts";

/**
 * The head of a unit on a local day: the acting head by the newest order, or else the head in service who is not on a long
 * leave. Of several, it is the one of the highest grade, then the one longest in the position.
 * @param people all candidates: the unit's staff, and those from elsewhere who act for it
 * @returns undefined if there is none
 * @source an acting head (Plt, Plh) has the head's duties: UU 30/2014 Ps 14, SE BKN 1/SE/I/2021; the order is
 * policy
 */
export function headOn(unitId: string, people: readonly Employee[], day: string): string | undefined {
  const acting = actingHeadOn(unitId, people, day);
  if (acting) return acting;
  const heads = people.flatMap((one) => {
    const place = placeOn(one, day);
    return place?.isHead && place.unitId === unitId && !isAwayFromOffice(one, day)
      ? [{ nip: one.nip, grade: one.grade, since: place.from }]
      : [];
  });
  return heads.toSorted(compareRank)[0]?.nip;
}

/** A unit's acting head on a local day, by the newest order; undefined if there is none. */
export function actingHeadOn(unitId: string, people: readonly Employee[], day: string): string | undefined {
  const orders = people
    .filter((one) => placeOn(one, day) !== undefined && !isAwayFromOffice(one, day))
    .flatMap((one) => actingOn(one, day).map((order) => ({ ...order, nip: one.nip })))
    .filter((order) => order.unitId === unitId);
  return orders.toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]?.nip;
}

/**
 * The rater that follows from the tree: the head of the employee's unit. Whoever leads a unit is rated above it: its own head,
 * even while somebody acts for them, and whoever acts for a superior, above the units in between.
 * @param upwards the heads of the unit and of those above it, nearest first
 * @returns undefined at the top, whom the head of the city rates
 * @source PermenPANRB 6/2022: the direct superior rates; that nobody is rated by whom they rate is policy
 */
export function raterOnLine(
  { nip, isHead }: { readonly nip: string; readonly isHead: boolean },
  upwards: readonly (string | undefined)[],
): string | undefined {
  const above = Math.max(upwards.lastIndexOf(nip) + 1, isHead ? 1 : 0);
  return upwards.slice(above).find((head) => head !== undefined);
}

/**
 * An employee with the rater that follows from the tree from a day on; undefined if nothing changes. A rater
 * chosen by HR stays while in service.
 * @param line the rater that follows from the tree on that day
 * @param chosen the rater HR chose, if any
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

/** A posting registered in advance has begun: the employee is listed in its unit from now on. */
export function beginPosting(employee: Employee, at: string): Decision<Employee, EmployeeEvent> {
  return { state: employee, event: { type: "POSTING_BEGUN", at, by: "SYSTEM" } };
}
