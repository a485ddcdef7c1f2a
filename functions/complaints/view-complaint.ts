import type { TermsOf } from "../../shared/cities/complaint-terms.ts";
import { citizenView } from "../../shared/domain/complaint-citizen-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintRepository } from "../../shared/table/complaints.ts";
import type { publicComplaintRoutes } from "./contract.ts";
import { refuse } from "./refusals.ts";
import { isSecretOf } from "./secret.ts";

interface Deps {
  readonly complaints: ComplaintRepository;
  readonly termsOf: TermsOf;
}

/** A complaint as its complainant sees it. A wrong secret and an unknown code get the same answer in the same time. */
export async function viewComplaint(
  { params: { trackingCode }, body: { secret }, at }: Input<typeof publicComplaintRoutes.view>,
  { complaints, termsOf }: Deps,
) {
  const [complaint, events] = await Promise.all([
    complaints.find(trackingCode),
    complaints.events(trackingCode),
  ]);
  const isTheirs = isSecretOf(secret, trackingCode, complaint?.secretHash);
  if (complaint === undefined || !isTheirs) throw refuse("unknown");
  return citizenView(complaint, events, { terms: termsOf(complaint), at });
}
