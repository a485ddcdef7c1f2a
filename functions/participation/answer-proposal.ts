import type { CityFacts } from "../../shared/domain/city.ts";
import { withShownAppeal } from "../../shared/domain/moderation/sight.ts";
import { requireKept } from "../../shared/domain/participation/forgetting.ts";
import { answerProposal as answer } from "../../shared/domain/participation/proposal.ts";
import { requireOfficial } from "../../shared/domain/participation/sight.ts";
import { creditChanges } from "../../shared/domain/scorecard/adopted-proposals.ts";
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
  requireKept(proposal);
  const { timeZone: zone } = city;
  const decision = answer(proposal, { ...body, isClosed: state === "CLOSED", zone, by, at: asking.at });
  const credits = creditChanges(proposal, decision.state, zone);
  return proposals.answer(decision, { isFirst: proposal.answer === undefined, credits }, (one) =>
    withShownAppeal(one, { id: by, isModerator: true }),
  );
}
