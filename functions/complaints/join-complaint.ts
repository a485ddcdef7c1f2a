import { type City, policyOn } from "../../shared/cities/city.ts";
import { type ProvingDeps, refuseComplainant } from "../../shared/complaints/proven.ts";
import { drawSecret, hashSecret } from "../../shared/complaints/secret.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import { joinComplaint as join } from "../../shared/domain/complaint-ending.ts";
import { requireFilable } from "../../shared/domain/complaint-limits.ts";
import type { Input } from "../../shared/http/exchange.ts";
import * as keys from "../../shared/table/item-keys.ts";
import { type Filings, filingOf } from "../../shared/table/networks.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/**
 * Somebody who has seen the same follows a complaint; their secret shows its progress, and nothing confidential. It counts
 * among what their network hands in, so that nobody makes a crowd of one.
 */
export async function joinComplaint(
  { params: { trackingCode }, source, at }: Input<typeof publicComplaintRoutes.join>,
  { complaints, networks, city }: ProvingDeps & { readonly city: City },
) {
  const filings = await networks.filings(source, at);
  const { known, others } = await complaints.find(trackingCode, [filings]);
  const [filed] = others as [Filings | undefined];
  requireFilable(filed?.filed, policyOn(city, localDay(at, city.timeZone)).complaints.filingsPerHour, at);
  // Nobody learns which confidential complaints exist.
  if (known === undefined || known.complaint.isConfidential) throw refuseComplainant("unknown");
  const { complaint, terms } = known;
  const secret = drawSecret();
  const key = keys.complaintFollower(trackingCode, hashSecret(trackingCode, secret));
  const beside = [{ kind: "put", key, item: { joinedAt: at }, once: true } as const, filingOf(filings)];
  return complaints.commitWith(join(complaint, at), { before: complaint, terms, beside }, () => ({
    trackingCode,
    secret,
  }));
}
