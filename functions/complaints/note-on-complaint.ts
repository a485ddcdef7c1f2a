import { noteOnComplaint as note } from "../../shared/domain/complaints/life/assignment.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { handle, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Adds an internal note. */
export async function noteOnComplaint(input: Input<typeof staffComplaintRoutes.note>, deps: StaffDeps) {
  const { body, principal, at } = input;
  return handle(input, "note", deps, (complaint) =>
    note(complaint, { text: body.text, by: principal.id, at }),
  );
}
