import { randomBytes } from "node:crypto";
import type { TermsOf } from "../../shared/cities/complaint-terms.ts";
import { receiveComplaint } from "../../shared/domain/complaint.ts";
import { summaryOf } from "../../shared/domain/complaint-summary.ts";
import { drawTrackingCode } from "../../shared/domain/tracking-code.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintRepository } from "../../shared/table/complaints.ts";
import type { UnitRepository } from "../../shared/table/units.ts";
import type { publicComplaintRoutes } from "./contract.ts";
import { refuse } from "./refusals.ts";
import { drawSecret, hashSecret } from "./secret.ts";

interface Deps {
  readonly complaints: ComplaintRepository;
  readonly units: UnitRepository;
  readonly termsOf: TermsOf;
}

/** Takes a complaint in. Its secret is in this reply and nowhere else; a repeated request gets the same reply. */
export async function submitComplaint(
  { body, at }: Input<typeof publicComplaintRoutes.submit>,
  { complaints, units, termsOf }: Deps,
) {
  const { class: named, unitId, ...content } = body;
  if (unitId !== undefined) {
    const [unit] = await units.findMany([unitId]);
    if (unit === undefined) throw refuse("unknown-unit", { unit: unitId });
  }
  const trackingCode = drawTrackingCode(randomBytes);
  const secret = drawSecret();
  const secretHash = hashSecret(trackingCode, secret);
  const decision = receiveComplaint({ ...content, trackingCode, secretHash, unitId, class: named, at });
  return complaints.receive(decision, (complaint) => ({
    ...summaryOf(complaint, termsOf(complaint), at),
    secret,
  }));
}
