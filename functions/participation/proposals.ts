import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { ParticipationPolicy } from "../../shared/domain/participation/policy.ts";
import { requireSeen } from "../../shared/domain/participation/sight.ts";
import {
  areShown,
  isSupportShown,
  shownComment,
  shownProposal,
} from "../../shared/domain/participation/views.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { ConsultationRepository } from "../../shared/table/participation/consultations.ts";
import type { ProposalRepository } from "../../shared/table/participation/proposals.ts";
import type { proposalRoutes } from "./proposal-contract.ts";
import { readerOf } from "./reader.ts";

interface Deps {
  readonly consultations: ConsultationRepository;
  readonly proposals: ProposalRepository;
  readonly city: CityWith<{ participation: ParticipationPolicy }>;
}

export async function listProposals(
  { params: { consultationId }, query, ...asking }: Input<typeof proposalRoutes.proposals>,
  deps: Deps,
) {
  const { consultations, proposals, city } = deps;
  const { consultation, asker } = await consultations.withAsker(consultationId, asking.principal.id);
  const reader = readerOf(asking, asker, city);
  const seen = requireSeen(consultation, reader);
  const { at } = asking;
  if (isSupportShown(seen)) {
    const { items, cursor } = await proposals.bySupport(consultationId, query);
    return {
      items: items.map(({ proposal, supporters }) =>
        shownProposal(proposal, { consultation: seen, reader, supporters, at }),
      ),
      ...(cursor && { cursor }),
    };
  }
  const isEnough = seen.state !== "PUBLISHED" || (await areEnough(seen, reader.day, deps));
  const { items, cursor } = await proposals.page(consultationId, query, (one) =>
    areShown(one, seen, { at, zone: city.timeZone, isEnough }),
  );
  return {
    items: items.map((one) => shownProposal(one, { consultation: seen, reader, at })),
    ...(cursor && { cursor }),
  };
}

/** Whether an open anonymous consultation has voices enough to show any. */
async function areEnough(
  consultation: Parameters<typeof areShown>[1],
  day: string,
  { consultations, city }: Pick<Deps, "consultations" | "city">,
): Promise<boolean> {
  if (!consultation.isAnonymous) return true;
  return (await consultations.voices(consultation)) >= policyOn(city, day).participation.leastVoices;
}

export async function readProposal(
  { params, query, ...asking }: Input<typeof proposalRoutes.proposal>,
  deps: Deps,
) {
  const { proposals, city } = deps;
  const { consultation, proposal, support, supporter, asker, comments } = await proposals.withAsker(
    params,
    asking.principal.id,
    query,
  );
  const reader = readerOf(asking, asker, city);
  const seen = requireSeen(consultation, reader);
  const { at } = asking;
  const isEnough = seen.state !== "PUBLISHED" || (await areEnough(seen, reader.day, deps));
  const when = { at, zone: city.timeZone, isEnough };
  const one = found(proposal && areShown(proposal, seen, when) ? proposal : undefined);
  const showing = { consultation: seen, reader, at };
  const supports = supporter !== undefined;
  const { items, cursor } = await proposals.shownOf(comments, params, query, (words) =>
    areShown(words, seen, when),
  );
  return {
    proposal: shownProposal(one, { ...showing, supports, supporters: support?.supporters }),
    items: items.map((words) => shownComment(words, showing)),
    ...(cursor && { cursor }),
  };
}
