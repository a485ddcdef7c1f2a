import { createHash } from "node:crypto";
import { isSigned } from "../../shared/blind-signature.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireVotes } from "../../shared/domain/participation/ballot.ts";
import { makeComment, makeProposal, requireProposal } from "../../shared/domain/participation/proposal.ts";
import { requireOpen } from "../../shared/domain/participation/sight.ts";
import { refuseToken } from "../../shared/domain/participation/token.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { randomId } from "../../shared/identifier.ts";
import { leftUntil, type VoiceRepository } from "../../shared/table/participation/voices.ts";
import { drawShard } from "./draw-shard.ts";
import type { voiceRoutes } from "./voice-contract.ts";

interface Deps {
  readonly voices: VoiceRepository;
  readonly city: CityFacts;
}

/** Takes one anonymous voice for its token. Its parts are stored apart, so that not even they can be recognised as one voice. */
export async function sendVoice(
  { params: { consultationId }, body, at }: Input<typeof voiceRoutes.sendVoice>,
  { voices, city }: Deps,
) {
  const supports = [...new Set(body.supports)];
  const named = [...supports, ...body.comments.map(({ proposalId }) => proposalId)];
  const { consultation, proposals } = await voices.named(consultationId, named);
  const { tokenKey } = consultation ?? {};
  const message = Buffer.from(body.token.message, "base64url");
  const signature = Buffer.from(body.token.signature, "base64url");
  if (!consultation || !tokenKey || !isSigned(message, signature, tokenKey)) throw refuseToken("foreign");
  requireOpen(consultation, at);
  requireVotes(consultation, body.votes);
  for (const proposal of proposals) requireProposal(proposal);
  const speaking = { consultationId, authorNip: undefined, zone: city.timeZone, at };
  await voices.spend(leftUntil(consultation, at), {
    ...{ shard: drawShard(), votes: body.votes, supports },
    tokenHash: createHash("sha256").update(message).digest("base64url"),
    proposals: body.proposals.map((text) => makeProposal(randomId(), text, speaking)),
    comments: body.comments.map(({ proposalId, text }) =>
      makeComment({ id: randomId(), proposalId }, text, speaking),
    ),
  });
  return { isCounted: true as const };
}
