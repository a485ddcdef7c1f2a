import { verifyComplaint as verify } from "../../shared/domain/complaint-handling.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { staffComplaintRoutes } from "./contract.ts";
import { handOver, type StaffDeps } from "./staff.ts";

/** Sets the class of a complaint and the unit that it belongs to. */
export async function verifyComplaint(input: Input<typeof staffComplaintRoutes.verify>, deps: StaffDeps) {
  const { body, principal, at } = input;
  return handOver(input, deps, (complaint, unit) =>
    verify(complaint, { class: body.class, unit, by: principal.id, at }),
  );
}
