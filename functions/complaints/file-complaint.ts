import type { Input } from "../../shared/http/exchange.ts";
import { fileWithReceipt, type IntakeDeps } from "./file-with-receipt.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Files a complaint for somebody who calls or visits; they get the receipt with its secret. */
export async function fileComplaint(
  { body, principal, at }: Input<typeof staffComplaintRoutes.file>,
  deps: IntakeDeps,
) {
  return fileWithReceipt(body, { by: principal.id, filings: undefined, at }, deps);
}
