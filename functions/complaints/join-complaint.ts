import { type ProvingDeps, refuseComplainant } from "../../shared/complaints/proven.ts";
import { drawSecret, hashSecret } from "../../shared/complaints/secret.ts";
import { joinComplaint as join } from "../../shared/domain/complaint-ending.ts";
import type { Input } from "../../shared/http/exchange.ts";
import * as keys from "../../shared/table/item-keys.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/** Somebody who has seen the same follows a complaint; their secret shows its progress, and nothing confidential. */
export async function joinComplaint(
  { params: { trackingCode }, at }: Input<typeof publicComplaintRoutes.join>,
  { complaints }: ProvingDeps,
) {
  const { known } = await complaints.find(trackingCode);
  // Nobody learns which confidential complaints exist.
  if (known === undefined || known.complaint.isConfidential) throw refuseComplainant("unknown");
  const { complaint, terms } = known;
  const secret = drawSecret();
  const key = keys.complaintFollower(trackingCode, hashSecret(trackingCode, secret));
  const beside = [{ kind: "put", key, item: { joinedAt: at }, once: true } as const];
  return complaints.commitWith(join(complaint, at), { before: complaint, terms, beside }, () => ({
    trackingCode,
    secret,
  }));
}
