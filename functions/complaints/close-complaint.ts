import { closeComplaint as close } from "../../shared/domain/complaints/life/handling.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { handle, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Closes an answered complaint, solved or unsolved. */
export async function closeComplaint(input: Input<typeof staffComplaintRoutes.close>, deps: StaffDeps) {
  const { body, principal, at } = input;
  return handle(input, "close", deps, (complaint) => close(complaint, { ...body, by: principal.id, at }));
}
