import type { Instant } from "../../domain/calendar/calendar.ts";
import { isFollowable } from "../../domain/complaints/intake/following.ts";
import { requireTryable } from "../../domain/complaints/intake/limits.ts";
import { hashSecret, isSecretOf, refuseUnproven } from "../../domain/complaints/intake/secret.ts";
import * as items from "../items.ts";
import type { NetworkRepository } from "../networks/networks.ts";
import type { ComplaintRepository } from "./complaints.ts";

export interface ProvingDeps {
  readonly complaints: ComplaintRepository;
  readonly networks: NetworkRepository;
}

interface Asked {
  readonly params: { readonly trackingCode: string };
  readonly body: { readonly secret: string };
  readonly source: string;
  readonly at: Instant;
}

/**
 * A complaint for its complainant, or a follower while others may follow it, proven by their secret. A wrong secret and an unknown code
 * get the same answer in the same time, and count against both the complaint and the network that sent them,
 * so nobody can lock out a complainant elsewhere. A right secret costs no write and no extra round trip.
 * @throws DomainError `complaint.unknown`, `complaint.too-many-tries`
 */
export async function complaintKnownBy(
  { params: { trackingCode }, body: { secret }, source, at }: Asked,
  { complaints, networks }: ProvingDeps,
) {
  const counted = await networks.wrongSecrets(trackingCode, source, at);
  const follower = items.complaintFollower.key(trackingCode, hashSecret(trackingCode, secret));
  const { known, calendar, others } = await complaints.find(trackingCode, [follower, counted]);
  const [joined, wrong] = others;
  requireTryable(wrong, at);
  const isTheirs = isSecretOf(secret, trackingCode, known?.complaint.secretHash);
  const isFollowers = joined !== undefined && known !== undefined && isFollowable(known.complaint);
  if (known === undefined || (!isTheirs && !isFollowers)) {
    await networks.countWrong(counted, at);
    throw refuseUnproven("unknown");
  }
  return { ...known, calendar, isTheirs };
}

/**
 * A complaint for its complainant only; followers are told that it is unknown.
 * @throws DomainError `complaint.unknown`, `complaint.too-many-tries`
 */
export async function ownComplaint(asked: Asked, deps: ProvingDeps) {
  const known = await complaintKnownBy(asked, deps);
  if (!known.isTheirs) throw refuseUnproven("unknown");
  return known;
}
