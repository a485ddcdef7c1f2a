import { isFollowable } from "../../shared/domain/complaints/intake/following.ts";
import { followerView, ownView } from "../../shared/domain/complaints/views/citizen-view.ts";
import { MERGED_UNSEEN } from "../../shared/domain/complaints/views/status-text.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { complaintKnownBy, type ProvingDeps } from "../../shared/table/complaints/known-complaint.ts";
import { mergedInto, mergeTarget } from "./merge-target.ts";
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
    ? { ...ownView(complaint, events, { terms, at }), messages }
    : { ...followerView(complaint, events, { terms, at }), acts: [], messages: [] };
  const into = mergedInto(complaint);
  if (into === undefined) return shown;
  const target = await mergeTarget(into, complaints);
  if (target === undefined || !isFollowable(target.complaint)) return { ...shown, statusText: MERGED_UNSEEN };
  const continued = await complaints.events(target.complaint.trackingCode);
  return { ...shown, continued: followerView(target.complaint, continued, { terms: target.terms, at }) };
}
