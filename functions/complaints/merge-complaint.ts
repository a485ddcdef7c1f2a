import { askingOf } from "../../shared/complaints/asking.ts";
import { requireComplaintAct } from "../../shared/domain/complaint-authority.ts";
import { mergeComplaint as merge } from "../../shared/domain/complaint-ending.ts";
import { staffView } from "../../shared/domain/complaint-staff-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Merges a complaint into another one, which goes on: both change together. */
export async function mergeComplaint(
  input: Input<typeof staffComplaintRoutes.merge>,
  { complaints, city }: StaffDeps,
) {
  const { params, body, principal, at } = input;
  const [{ complaint, employee, terms }, other] = await Promise.all([
    complaints.editWithAsker(params.trackingCode, principal.id),
    complaints.find(body.into),
  ]);
  requireComplaintAct(askingOf(input, employee, city), complaint, "merge");
  const into = found(other.known);
  const { merged, joined } = merge(complaint, into.complaint, { by: principal.id, at });
  const changed = await complaints.commitBoth(
    [merged, { before: complaint, terms }],
    [joined, { before: into.complaint, terms: into.terms }],
  );
  return staffView(changed, terms, at);
}
