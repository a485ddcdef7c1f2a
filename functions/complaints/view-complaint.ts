import { complaintKnownBy, type ProvingDeps } from "../../shared/complaints/proven.ts";
import { citizenView, followerView } from "../../shared/domain/complaint-citizen-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/** A complaint as its complainant sees it, or as one sees it who has joined it. */
export async function viewComplaint(input: Input<typeof publicComplaintRoutes.view>, deps: ProvingDeps) {
  const { trackingCode } = input.params;
  const { at } = input;
  const { complaints } = deps;
  const [{ complaint, terms, isTheirs }, events, messages] = await Promise.all([
    complaintKnownBy(input, deps),
    complaints.events(trackingCode),
    complaints.messages(trackingCode),
  ]);
  if (!isTheirs) return { ...followerView(complaint, events, { terms, at }), messages: [] };
  const own = { ...citizenView(complaint, events, { terms, at }), messages };
  const into = complaint.status === "SELESAI" ? complaint.mergedInto : undefined;
  if (into === undefined) return own;
  const continued = await followed(into, deps, at);
  return { ...own, ...(continued && { continued }) };
}

async function followed(trackingCode: string, { complaints }: ProvingDeps, at: string) {
  const [{ known }, events] = await Promise.all([
    complaints.find(trackingCode),
    complaints.events(trackingCode),
  ]);
  return known && followerView(known.complaint, events, { terms: known.terms, at });
}
