import type { CityFacts } from "../../shared/domain/city.ts";
import { makeComment, makeProposal, requireProposal } from "../../shared/domain/participation/proposal.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { randomId } from "../../shared/identifier.ts";
import type { ProposalRepository } from "../../shared/table/participation/proposals.ts";
import type { VoiceRepository } from "../../shared/table/participation/voices.ts";
import { admitted } from "./admitted.ts";
import type { proposalRoutes } from "./proposal-contract.ts";

interface Deps {
  readonly voices: VoiceRepository;
  readonly proposals: ProposalRepository;
  readonly city: CityFacts;
}

export async function propose(
  { params: { consultationId }, body, ...asking }: Input<typeof proposalRoutes.propose>,
  { voices, proposals, city }: Deps,
) {
  const { id: authorNip } = asking.principal;
  admitted(await voices.admission(consultationId, authorNip), asking, city);
  const speaking = { consultationId, authorNip, zone: city.timeZone, at: asking.at };
  return proposals.commit(makeProposal(randomId(), body.text, speaking), (one) => one);
}

export async function comment(
  { params, body, ...asking }: Input<typeof proposalRoutes.comment>,
  { voices, proposals, city }: Deps,
) {
  const { consultationId, proposalId } = params;
  const { id: authorNip } = asking.principal;
  const { proposal, ...admission } = await voices.admissionTo(params, authorNip);
  admitted(admission, asking, city);
  requireProposal(proposal);
  const speaking = { consultationId, authorNip, zone: city.timeZone, at: asking.at };
  const said = makeComment({ id: randomId(), proposalId }, body.text, speaking);
  return proposals.commitComment(said, (one) => one);
}
