import { reclassifyComplaint as reclassify } from "../../shared/domain/complaint-handling.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { handle, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Changes the class of a complaint, and with it when it is due. */
export async function reclassifyComplaint(
  input: Input<typeof staffComplaintRoutes.reclassify>,
  deps: StaffDeps,
) {
  const { body, principal, at } = input;
  return handle(input, "reclassify", deps, (complaint) =>
    reclassify(complaint, { class: body.class, by: principal.id, at }),
  );
}
