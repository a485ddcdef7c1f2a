import { isMonth } from "../../shared/domain/calendar/period-id.ts";
import { type CloseCity, closeOf } from "../../shared/domain/evaluation/close/close.ts";
import type { PartOutcome } from "../../shared/runs/kind.ts";
import { closeRun } from "../../shared/table/evaluation/close-runs.ts";
import type { ClosingRepository } from "../../shared/table/evaluation/closings.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import { freezingOfAll } from "./freeze-all.ts";
import { freezingOfLonger } from "./freeze-longer.ts";
import { freezingOfMonth } from "./freeze-month.ts";
import { inGroups } from "./in-groups.ts";
import type { OfUnit } from "./messages.ts";
import { servedBy } from "./served-by.ts";

/**
 * How many groups of employees one call handles; the next call does the rest of the unit. Some 2,000
 * employees take less than half a minute of a call's two. AWS takes more than sixteen calls in a row for a
 * loop; sixteen handle some 23,000 employees.
 */
export const GROUPS_A_CALL = 60;

/** What a close needs, the first time or after a reopening. */
export interface Deps {
  readonly employees: EmployeeRepository;
  readonly closings: ClosingRepository;
  readonly city: CloseCity;
  readonly groupsACall: number;
}

/**
 * Freezes the period of everybody in a unit; a month also of those who left or paused within it, and so have no result. Those
 * already frozen stay as they are, so a redelivered message changes nothing.
 */
export async function closeUnit(
  { id: period, part: unitId, at, after }: OfUnit,
  deps: Deps,
): Promise<PartOutcome> {
  const close = closeOf(period, deps.city, { at, changes: await deps.closings.calendar() });
  const staff = deps.employees.eachOfUnit(unitId, after);
  const most = deps.groupsACall;
  const last = isMonth(period)
    ? await inGroups(staff, {
        most,
        work: freezingOfAll(freezingOfMonth(close, { unitId, run: closeRun(period) }, deps), close, deps),
      })
    : await inGroups(servedBy(staff, close.lastDay), {
        most,
        work: await freezingOfLonger(close, unitId, deps),
      });
  return last === undefined ? {} : { after: last };
}
