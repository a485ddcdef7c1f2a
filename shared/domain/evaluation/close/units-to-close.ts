import { monthsOf } from "../../calendar/period-id.ts";
import { unitsSince } from "../../organisation/open-unit.ts";
import type { OrganisationUnit } from "../../organisation/organisation-unit.ts";

/**
 * The units that a period closes: all that were open on some day of it. One that had ended before has nothing in it, and no
 * later period waits for it.
 * @param period a month, a quarter or a year
 */
export function unitsToClose<Unit extends Pick<OrganisationUnit, "closing">>(
  units: readonly Unit[],
  period: string,
): readonly Unit[] {
  return unitsSince(units, `${monthsOf(period)[0]}-01`);
}
