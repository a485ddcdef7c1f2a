import type { Complaint } from "../../shared/domain/complaints/complaint.ts";
import { citizenView, followerView } from "../../shared/domain/complaints/views/citizen-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { complaintKnownBy, type ProvingDeps } from "../../shared/table/complaints/known-complaint.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/** A complaint as seen by its complainant, or by somebody who joined it. */
export async function viewComplaint(input: Input<typeof publicComplaintRoutes.view>, deps: ProvingDeps) {
  const { trackingCode } = input.params;
  const { at } = input;
  const { complaints } = deps;
  const [{ complaint, terms, isTheirs }, events, messages] = await Promise.all([
    complaintKnownBy(input, deps),
    complaints.events(trackingCode),
    complaints.messages(trackingCode),
  ]);
  const shown = isTheirs
    ? { ...citizenView(complaint, events, { terms, at }), messages }
    : { ...followerView(complaint, events, { terms, at }), messages: [] };
  const into = mergedInto(complaint);
  if (into === undefined) return shown;
  const continued = await mergeTarget(into, deps, at);
  return { ...shown, ...(continued && { continued }) };
}

/** The complaint that continues, however many merges away. */
async function mergeTarget(
  trackingCode: string,
  deps: ProvingDeps,
  at: string,
): Promise<ReturnType<typeof followerView> | undefined> {
  const { known } = await deps.complaints.find(trackingCode, []);
  if (known === undefined) return undefined;
  const further = mergedInto(known.complaint);
  if (further !== undefined) return mergeTarget(further, deps, at);
  const events = await deps.complaints.events(trackingCode);
  return followerView(known.complaint, events, { terms: known.terms, at });
}

function mergedInto(complaint: Complaint): string | undefined {
  return complaint.status === "SELESAI" ? complaint.mergedInto : undefined;
}
