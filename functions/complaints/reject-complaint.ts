import { rejectComplaint as reject } from "../../shared/domain/complaint-handling.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { staffComplaintRoutes } from "./contract.ts";
import { handle, type StaffDeps } from "./staff.ts";

/** Ends a complaint that nobody can handle, with the reason. */
export async function rejectComplaint(input: Input<typeof staffComplaintRoutes.reject>, deps: StaffDeps) {
  const { body, principal, at } = input;
  return handle(input, deps, (complaint) => reject(complaint, { ...body, by: principal.id, at }));
}
