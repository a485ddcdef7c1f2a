import type { Complaint, ComplaintDecision } from "../../shared/domain/complaint.ts";
import { type ComplaintTerms, reopenableUntil } from "../../shared/domain/complaint-clocks.ts";
import { statusText } from "../../shared/domain/complaint-status-text.ts";
import { summaryOf } from "../../shared/domain/complaint-summary.ts";
import type { ComplaintRepository } from "../../shared/table/complaints.ts";
import { refuse } from "./refusals.ts";
import { isSecretOf } from "./secret.ts";

export interface CitizenDeps {
  readonly complaints: ComplaintRepository;
}

interface Act {
  readonly params: { readonly trackingCode: string };
  readonly body: { readonly secret: string };
  readonly at: string;
}

/**
 * Changes a complaint on behalf of whoever knows its secret. A wrong secret and an unknown code get the same answer in the
 * same time.
 * @throws DomainError `complaint.unknown` and those of the decision
 */
export async function asComplainant(
  { params: { trackingCode }, body: { secret }, at }: Act,
  { complaints }: CitizenDeps,
  decide: (complaint: Complaint, until: string | undefined) => ComplaintDecision,
) {
  const { known } = await complaints.find(trackingCode);
  const isTheirs = isSecretOf(secret, trackingCode, known?.complaint.secretHash);
  if (known === undefined || !isTheirs) throw refuse("unknown");
  const { complaint, terms } = known;
  const decision = decide(complaint, reopenableUntil(complaint, terms));
  return complaints.commitWith(decision, { before: complaint, terms }, (changed) =>
    standing(changed, terms, at),
  );
}

/** How a complaint stands, as its complainant is told after an act of their own. */
function standing(complaint: Complaint, terms: ComplaintTerms, at: string) {
  return { ...summaryOf(complaint, terms, at), statusText: statusText(complaint) };
}
