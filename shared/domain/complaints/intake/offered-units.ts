import { isOpenOn } from "../../organisation/open-unit.ts";
import type { OrganisationUnit } from "../../organisation/organisation-unit.ts";
import { COMPLAINT_DESK } from "../complaint.ts";
import type { ComplaintPolicy } from "../policy.ts";

/**
 * Whether citizens may choose a unit when they report. Never the complaint desk: that is where a report goes that names none;
 * nor a unit that is closed.
 * @param day local day
 * @source policy
 */
export function isOffered(
  unit: Pick<OrganisationUnit, "id" | "kind" | "closing">,
  { offeredUnitKinds }: Pick<ComplaintPolicy, "offeredUnitKinds">,
  day: string,
): boolean {
  return unit.id !== COMPLAINT_DESK && offeredUnitKinds.includes(unit.kind) && isOpenOn(unit, day);
}
