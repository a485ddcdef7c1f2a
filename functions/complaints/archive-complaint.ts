import { archiveComplaint as archive } from "../../shared/domain/complaints/life/ending.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { handle, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Archives a complaint that calls for no action. */
export async function archiveComplaint(input: Input<typeof staffComplaintRoutes.archive>, deps: StaffDeps) {
  const { body, principal, at } = input;
  return handle(input, "archive", deps, (complaint) =>
    archive(complaint, { reason: body.reason, by: principal.id, at }),
  );
}
