import type { CityFacts } from "../../shared/domain/city.ts";
import { requireVotes } from "../../shared/domain/participation/ballot.ts";
import { requireProposal } from "../../shared/domain/participation/proposal.ts";
import { requireOther } from "../../shared/domain/participation/support.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { leftUntil, type VoiceRepository } from "../../shared/table/participation/voices.ts";
import { admitted } from "./admitted.ts";
import { drawShard } from "./draw-shard.ts";
import type { proposalRoutes } from "./proposal-contract.ts";

interface Deps {
  readonly voices: VoiceRepository;
  readonly city: CityFacts;
}

export async function support(
  { params, ...asking }: Input<typeof proposalRoutes.support>,
  { voices, city }: Deps,
) {
  const { id: nip } = asking.principal;
  const { proposal, ...admission } = await voices.admissionTo(params, nip);
  const asked = admitted(admission, asking, city);
  requireOther(requireProposal(proposal), nip);
  const { proposalId } = params;
  await voices.support(leftUntil(asked, asking.at), { nip, proposalId, shard: drawShard() });
  return { isDone: true as const };
}

export async function vote(
  { params: { consultationId }, body, ...asking }: Input<typeof proposalRoutes.vote>,
  { voices, city }: Deps,
) {
  const { id: nip } = asking.principal;
  const asked = admitted(await voices.admission(consultationId, nip), asking, city);
  requireVotes(asked, body.votes);
  await voices.vote(leftUntil(asked, asking.at), nip, { shard: drawShard(), votes: body.votes });
  return { isDone: true as const };
}
