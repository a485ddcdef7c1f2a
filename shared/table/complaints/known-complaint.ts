import type { Instant } from "../../domain/calendar/calendar.ts";
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
 * A complaint for whoever knows its secret, or one of those who joined it. A wrong secret and an unknown code get the same
 * answer in the same time, and are counted for the complaint and the network that they come from: a complainant elsewhere is
 * never locked out by them. What is right writes nothing and takes no round trip of its own.
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
  if (known === undefined || (!isTheirs && joined === undefined)) {
    await networks.countWrong(counted, at);
    throw refuseUnproven("unknown");
  }
  return { ...known, calendar, isTheirs };
}

/**
 * The same for its complainant alone: to one who only joined it, it is unknown.
 * @throws DomainError `complaint.unknown`, `complaint.too-many-tries`
 */
export async function ownComplaint(asked: Asked, deps: ProvingDeps) {
  const known = await complaintKnownBy(asked, deps);
  if (!known.isTheirs) throw refuseUnproven("unknown");
  return known;
}
