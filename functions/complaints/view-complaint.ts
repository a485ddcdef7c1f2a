import { citizenView, followerView } from "../../shared/domain/complaint-citizen-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import * as keys from "../../shared/table/item-keys.ts";
import type { CitizenDeps } from "./citizen.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";
import { refuse } from "./refusals.ts";
import { hashSecret, isSecretOf } from "./secret.ts";

/**
 * A complaint as its complainant sees it, or as one sees it who has joined it. A wrong secret and an unknown code get the
 * same answer in the same time.
 */
export async function viewComplaint(
  { params: { trackingCode }, body: { secret }, at }: Input<typeof publicComplaintRoutes.view>,
  { complaints }: CitizenDeps,
) {
  const follower = keys.complaintFollower(trackingCode, hashSecret(trackingCode, secret));
  const [{ known, others }, events, messages] = await Promise.all([
    complaints.find(trackingCode, [follower]),
    complaints.events(trackingCode),
    complaints.messages(trackingCode),
  ]);
  const isTheirs = isSecretOf(secret, trackingCode, known?.complaint.secretHash);
  const [joined] = others;
  if (known === undefined || (!isTheirs && joined === undefined)) throw refuse("unknown");
  const { complaint, terms } = known;
  if (!isTheirs) return { ...followerView(complaint, events, { terms, at }), messages: [] };
  const own = { ...citizenView(complaint, events, { terms, at }), messages };
  const into = complaint.status === "SELESAI" ? complaint.mergedInto : undefined;
  if (into === undefined) return own;
  const continued = await followed(into, { complaints }, at);
  return { ...own, ...(continued && { continued }) };
}

async function followed(trackingCode: string, { complaints }: CitizenDeps, at: string) {
  const [{ known }, events] = await Promise.all([
    complaints.find(trackingCode),
    complaints.events(trackingCode),
  ]);
  return known && followerView(known.complaint, events, { terms: known.terms, at });
}
