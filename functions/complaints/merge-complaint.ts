import type { TermsOf } from "../../shared/domain/complaints/clocks/terms.ts";
import { requireComplaintAct } from "../../shared/domain/complaints/life/acts.ts";
import { askingOf } from "../../shared/domain/complaints/life/authority.ts";
import { mergeComplaint as merge } from "../../shared/domain/complaints/life/ending.ts";
import { refuseNamed } from "../../shared/domain/complaints/named.ts";
import { staffView } from "../../shared/domain/complaints/views/staff-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import * as items from "../../shared/table/items.ts";
import type { StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Merges a complaint into another one, which continues; both change in one transaction. */
export async function mergeComplaint(
  input: Input<typeof staffComplaintRoutes.merge>,
  { complaints, city, termsOf }: StaffDeps & { readonly termsOf: TermsOf },
) {
  const { params, body, principal, at } = input;
  const { complaint, employee, terms, calendar, others } = await complaints.editWithAsker(
    params.trackingCode,
    principal.id,
    [items.complaint.key(body.into)],
  );
  requireComplaintAct(askingOf(input, employee, city), complaint, "merge");
  const [into] = others;
  if (into === undefined) throw refuseNamed("merge-with-unknown", { code: body.into });
  const { merged, joined } = merge(complaint, into, { by: principal.id, at });
  return complaints.commitBoth(
    [merged, { before: complaint, terms }],
    [joined, { before: into, terms: termsOf(into, calendar) }],
    (changed) => staffView(changed, terms, at),
  );
}
