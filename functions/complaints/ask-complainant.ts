import { askComplainant as ask } from "../../shared/domain/complaints/life/conversation.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { handle, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Asks the complainant a question; the clocks pause until they reply. */
export async function askComplainant(input: Input<typeof staffComplaintRoutes.ask>, deps: StaffDeps) {
  const { body, principal, at } = input;
  return handle(input, "ask", deps, (complaint) => ask(complaint, { text: body.text, by: principal.id, at }));
}
