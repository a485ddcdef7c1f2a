import { forwardComplaint as forward } from "../../shared/domain/complaints/life/handling.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { handOver, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Forwards a complaint to another unit. */
export async function forwardComplaint(input: Input<typeof staffComplaintRoutes.forward>, deps: StaffDeps) {
  const { body, principal, at } = input;
  return handOver(input, "forward", deps, (complaint, unit) =>
    forward(complaint, { unit, reason: body.reason, by: principal.id, at }),
  );
}
