import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { isFollowable } from "../../shared/domain/complaints/intake/following.ts";
import { joiningLimit, requireBelow } from "../../shared/domain/complaints/intake/limits.ts";
import { joinComplaint as join } from "../../shared/domain/complaints/life/ending.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { FollowerRepository } from "../../shared/table/complaints/followers.ts";
import type { NetworkRepository } from "../../shared/table/networks/networks.ts";
import { byCode } from "../../shared/table/networks/tried-codes.ts";
import { drawProof } from "./draw-receipt.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

interface Deps {
  readonly followers: FollowerRepository;
  readonly networks: NetworkRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

/** Somebody who has seen the same follows a complaint; their secret shows its progress, and nothing confidential. */
export async function joinComplaint(
  { params: { trackingCode }, source, at }: Input<typeof publicComplaintRoutes.join>,
  { followers, networks, city }: Deps,
) {
  const filings = await networks.filings(source, at);
  const { known, joined } = await byCode({ source, at }, networks, async () => {
    const found = await followers.toJoin(trackingCode, filings);
    const { known } = found;
    // Complaints closed to others must not be revealed.
    return known && isFollowable(known.complaint) ? { ...found, known } : undefined;
  });
  const limit = joiningLimit(policyAt(city, at).complaints.joiningsPerHour, at);
  requireBelow(joined, limit);
  const { secret, secretHash } = drawProof(trackingCode);
  const counting = { key: filings, ...limit };
  return followers.join(join(known.complaint, at), { ...known, secretHash, at, counting }, () => ({
    trackingCode,
    secret,
  }));
}
