import type { OrganisationUnit } from "../../organisation/organisation-unit.ts";
import { COMPLAINT_DESK } from "../complaint.ts";
import type { ComplaintPolicy } from "../policy.ts";

/**
 * Whether citizens may choose a unit when they report. Never the complaint desk: that is where a report goes that names none.
 * @source policy
 */
export function isOffered(
  { id, kind }: Pick<OrganisationUnit, "id" | "kind">,
  { offeredUnitKinds }: Pick<ComplaintPolicy, "offeredUnitKinds">,
): boolean {
  return id !== COMPLAINT_DESK && offeredUnitKinds.includes(kind);
}
