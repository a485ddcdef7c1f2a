import { verifyComplaint as verify } from "../../shared/domain/complaint-handling.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { handOver, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Sets the class of a complaint and the unit that it belongs to. */
export async function verifyComplaint(input: Input<typeof staffComplaintRoutes.verify>, deps: StaffDeps) {
  const { body, principal, at } = input;
  return handOver(input, "verify", deps, (complaint, unit) =>
    verify(complaint, { class: body.class, unit, by: principal.id, at }),
  );
}
