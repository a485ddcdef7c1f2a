import { rejectComplaint as reject } from "../../shared/domain/complaints/life/handling.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { handle, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Rejects a complaint that nobody can handle, with the reason. */
export async function rejectComplaint(input: Input<typeof staffComplaintRoutes.reject>, deps: StaffDeps) {
  const { body, principal, at } = input;
  return handle(input, "reject", deps, (complaint) => reject(complaint, { ...body, by: principal.id, at }));
}
