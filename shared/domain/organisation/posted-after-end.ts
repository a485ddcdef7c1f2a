import type { Decision } from "../aggregate.ts";
import { addDays, type LocalDay } from "../calendar/calendar.ts";
import { type Employee, type EmployeeEvent, lastPlaceOn, type Posting } from "./employee.ts";
import { isOpenOn } from "./open-unit.ts";
import type { OrganisationUnit } from "./organisation-unit.ts";
import { standingOn } from "./service.ts";

interface Going {
  /** The unit that they are posted to. */
  readonly unit: OrganisationUnit;
  /** Whichever goes on with its work on the day. */
  readonly successor: OrganisationUnit;
  /** Local day. */
  readonly day: LocalDay;
  readonly at: string;
}

/**
 * Posts somebody to the unit that goes on with the work of theirs, from the day after its end: their posting was recorded before
 * the end was, and begins after it, or began too late to be among those in the way. They keep their position, but head nothing:
 * the successor has its own head. Undefined if they serve elsewhere or no longer at all, or
 * the unit is open.
 * @source PP 18/2016 Ps 3 (1) for the end; that people go with the work is our policy choice
 */
export function goWithWork(
  employee: Employee,
  { unit, successor, day, at }: Going,
): Decision<Employee, EmployeeEvent> | undefined {
  const { closing } = unit;
  const isHere = lastPlaceOn(employee, day)?.unitId === unit.id && standingOn(employee, day) !== "ENDED";
  if (closing === undefined || isOpenOn(unit, day) || !isHere) return undefined;
  const first = addDays(closing.lastDay, 1);
  const moved = (posting: Posting): Posting => ({ ...posting, unitId: successor.id, isHead: false });
  const before = employee.postings.filter(({ from }) => from < first);
  const after = employee.postings.filter(({ from }) => from >= first);
  const last = before.at(-1);
  const isPostedThen = last?.unitId === unit.id && after[0]?.from !== first;
  const postings = [
    ...before,
    ...(last && isPostedThen ? [{ ...moved(last), from: first }] : []),
    ...after.map((posting) => (posting.unitId === unit.id ? moved(posting) : posting)),
  ];
  return {
    state: { ...employee, postings },
    event: {
      type: "POSTING_WENT_ON",
      at,
      by: "SYSTEM",
      data: { fromUnitId: unit.id, unitId: successor.id },
    },
  };
}
