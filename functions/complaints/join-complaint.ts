import { anewWhereStale } from "../../shared/complaints/anew.ts";
import { type ProvingDeps, refuseComplainant } from "../../shared/complaints/proven.ts";
import { drawSecret, hashSecret } from "../../shared/complaints/secret.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { requireJoinable } from "../../shared/domain/complaints/intake/limits.ts";
import { joinComplaint as join } from "../../shared/domain/complaints/life/ending.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import * as keys from "../../shared/table/item-keys.ts";
import { type Filings, joiningOf } from "../../shared/table/networks.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

type Joining = Input<typeof publicComplaintRoutes.join>;
type Deps = ProvingDeps & { readonly city: CityWith<{ complaints: ComplaintPolicy }> };

/** Somebody who has seen the same follows a complaint; their secret shows its progress, and nothing confidential. */
export async function joinComplaint(input: Joining, deps: Deps) {
  return anewWhereStale(() => attempt(input, deps));
}

async function attempt(
  { params: { trackingCode }, source, at }: Joining,
  { complaints, networks, city }: Deps,
) {
  const { joiningsPerHour } = policyOn(city, localDay(at, city.timeZone)).complaints;
  const filings = await networks.filings(source, at);
  const { known, others } = await complaints.find(trackingCode, [filings]);
  // Nobody learns which confidential complaints exist.
  if (known === undefined || known.complaint.isConfidential) throw refuseComplainant("unknown");
  const [counted] = others as [Filings | undefined];
  requireJoinable(counted?.joined, joiningsPerHour, at);
  const { complaint, terms } = known;
  const secret = drawSecret();
  const key = keys.complaintFollower(trackingCode, hashSecret(trackingCode, secret));
  const follower = { kind: "put", key, item: { joinedAt: at }, once: true } as const;
  const beside = [follower, joiningOf(filings)];
  return complaints.commitWith(join(complaint, at), { before: complaint, terms, beside }, () => ({
    trackingCode,
    secret,
  }));
}
