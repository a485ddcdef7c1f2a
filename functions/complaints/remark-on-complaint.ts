import { remark } from "../../shared/domain/complaints/life/conversation.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { handle, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Writes to the complainant. */
export async function remarkOnComplaint(input: Input<typeof staffComplaintRoutes.remark>, deps: StaffDeps) {
  const { body, principal, at } = input;
  return handle(input, "remark", deps, (complaint) =>
    remark(complaint, { text: body.text, from: "STAFF", by: principal.id, at }),
  );
}
