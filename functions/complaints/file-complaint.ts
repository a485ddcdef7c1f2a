import type { Input } from "../../shared/http/exchange.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";
import { type IntakeDeps, takeIn } from "./take-in.ts";

/** Files a complaint for somebody who calls or visits; they get the receipt with its secret. */
export async function fileComplaint(
  { body, principal, at }: Input<typeof staffComplaintRoutes.file>,
  deps: IntakeDeps,
) {
  return takeIn(body, { by: principal.id, filings: undefined, at }, deps);
}
