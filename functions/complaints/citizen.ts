import { type ComplaintTerms, reopenableUntil } from "../../shared/domain/complaints/clocks/terms.ts";
import type { Complaint, ComplaintDecision } from "../../shared/domain/complaints/complaint.ts";
import { statusText } from "../../shared/domain/complaints/views/status-text.ts";
import { summaryOf } from "../../shared/domain/complaints/views/summary.ts";
import { ownComplaint, type ProvingDeps } from "../../shared/table/complaints/known-complaint.ts";

/**
 * Changes a complaint on behalf of its complainant.
 * @throws DomainError `complaint.unknown`, `complaint.too-many-tries`, and whatever the decision throws
 */
export async function asComplainant(
  asked: Parameters<typeof ownComplaint>[0],
  deps: ProvingDeps,
  decide: (complaint: Complaint, until: string | undefined) => ComplaintDecision | Promise<ComplaintDecision>,
) {
  const { complaint, terms } = await ownComplaint(asked, deps);
  const decision = await decide(complaint, reopenableUntil(complaint, terms));
  return deps.complaints.commitWith(decision, { before: complaint, terms }, (changed) =>
    standing(changed, terms, asked.at),
  );
}

/** The state of a complaint, as its complainant sees it after something they did. */
function standing(complaint: Complaint, terms: ComplaintTerms, at: string) {
  return { ...summaryOf(complaint, terms, at), statusText: statusText(complaint, terms) };
}
