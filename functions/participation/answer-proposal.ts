import type { CityFacts } from "../../shared/domain/city.ts";
import { answerProposal as answer } from "../../shared/domain/participation/proposal.ts";
import { requireOfficial } from "../../shared/domain/participation/sight.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ProposalRepository } from "../../shared/table/participation/proposals.ts";
import type { proposalRoutes } from "./proposal-contract.ts";
import { readerOf } from "./reader.ts";

interface Deps {
  readonly proposals: ProposalRepository;
  readonly city: CityFacts;
}

export async function answerProposal(
  { params, body, ...asking }: Input<typeof proposalRoutes.answerProposal>,
  { proposals, city }: Deps,
) {
  const { id: by } = asking.principal;
  const { proposal, consultation, asker } = await proposals.edit(params, by);
  const { state } = requireOfficial(consultation, readerOf(asking, asker, city));
  const decision = answer(proposal, { ...body, isClosed: state === "CLOSED", by, at: asking.at });
  return proposals.answer(decision, { isFirst: proposal.answer === undefined });
}
