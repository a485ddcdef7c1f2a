import type { Input } from "../../shared/http/exchange.ts";
import type { NetworkRepository } from "../../shared/table/networks/networks.ts";
import { fileWithReceipt, type IntakeDeps } from "./file-with-receipt.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/** Files a citizen's complaint. */
export async function submitComplaint(
  { body, source, at }: Input<typeof publicComplaintRoutes.submit>,
  { networks, ...deps }: IntakeDeps & { readonly networks: NetworkRepository },
) {
  const filings = await networks.filings(source, at);
  return fileWithReceipt(body, { by: "PUBLIC", filings, at }, deps);
}
