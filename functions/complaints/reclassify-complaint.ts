import { reclassifyComplaint as reclassify } from "../../shared/domain/complaints/life/handling.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { oversightFor } from "./oversight-for.ts";
import { handle, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Changes a complaint's class; its deadlines follow, and misconduct leaves the unit that it is about. */
export async function reclassifyComplaint(
  input: Input<typeof staffComplaintRoutes.reclassify>,
  deps: StaffDeps & { readonly units: UnitRepository },
) {
  const { body, principal, at } = input;
  const oversight = await oversightFor(body.class, deps, at);
  return handle(input, "reclassify", deps, (complaint) =>
    reclassify(complaint, { class: body.class, oversight, by: principal.id, at }),
  );
}
