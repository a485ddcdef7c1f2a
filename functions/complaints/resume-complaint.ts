import { resumeComplaint as resume } from "../../shared/domain/complaints/life/conversation.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { handle, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Continues without the complainant's reply. */
export async function resumeComplaint(input: Input<typeof staffComplaintRoutes.resume>, deps: StaffDeps) {
  const { principal, at } = input;
  return handle(input, "resume", deps, (complaint) => resume(complaint, { by: principal.id, at }));
}
