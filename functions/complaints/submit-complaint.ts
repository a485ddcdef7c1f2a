import type { Input } from "../../shared/http/exchange.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";
import { type IntakeDeps, takeIn } from "./take-in.ts";

/** Takes a complaint in from the citizen themselves. */
export async function submitComplaint(
  { body, at }: Input<typeof publicComplaintRoutes.submit>,
  deps: IntakeDeps,
) {
  return takeIn(body, { by: "PUBLIC", at }, deps);
}
