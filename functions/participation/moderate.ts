import type { CityFacts } from "../../shared/domain/city.ts";
import * as moderation from "../../shared/domain/moderation/moderation.ts";
import { withShownAppeal } from "../../shared/domain/moderation/sight.ts";
import { requireKept } from "../../shared/domain/participation/forgetting.ts";
import type {
  Comment,
  CommentDecision,
  Proposal,
  ProposalDecision,
} from "../../shared/domain/participation/proposal.ts";
import { requireModerator, requireSeen } from "../../shared/domain/participation/sight.ts";
import { shownComment, shownProposal } from "../../shared/domain/participation/views.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ProposalRepository } from "../../shared/table/participation/proposals.ts";
import type { moderationRoutes } from "./proposal-contract.ts";
import { readerOf } from "./reader.ts";

interface Deps {
  readonly proposals: ProposalRepository;
  readonly city: CityFacts;
}

type Event = "HIDDEN" | "APPEALED" | "APPEAL_DECIDED";
type Act = { readonly by: string; readonly at: string };

const ofProposal = (state: Proposal, event: Event, act: Act): ProposalDecision => ({
  state,
  event: { type: `PROPOSAL_${event}`, ...act, data: { hidden: state.hidden } },
});
const ofComment = (state: Comment, event: Event, act: Act): CommentDecision => ({
  state,
  event: { type: `COMMENT_${event}`, ...act, data: { hidden: state.hidden } },
});

const toModerator = <Words extends moderation.Moderated>(words: Words, { by }: Act) =>
  withShownAppeal(words, { id: by, isModerator: true });

export async function hideProposal(
  { params, body, ...asking }: Input<typeof moderationRoutes.hideProposal>,
  { proposals, city }: Deps,
) {
  const act = { by: asking.principal.id, at: asking.at };
  const { proposal, consultation, asker } = await proposals.edit(params, act.by);
  requireModerator(consultation, readerOf(asking, asker, city));
  requireKept(proposal);
  const hidden = ofProposal(moderation.hide(proposal, body.reason, act), "HIDDEN", act);
  return proposals.commit(hidden, (one) => one);
}

export async function appealProposal(
  { params, body, ...asking }: Input<typeof moderationRoutes.appealProposal>,
  { proposals, city }: Deps,
) {
  const act = { by: asking.principal.id, at: asking.at };
  const { proposal, consultation: one, asker } = await proposals.edit(params, act.by);
  const reader = readerOf(asking, asker, city);
  const consultation = requireSeen(one, reader);
  const appealed = moderation.appeal(proposal, body.text, act);
  return proposals.commit(ofProposal(appealed, "APPEALED", act), (one) =>
    shownProposal(one, { consultation, reader, at: act.at }),
  );
}

export async function decideProposalAppeal(
  { params, body, ...asking }: Input<typeof moderationRoutes.decideProposalAppeal>,
  { proposals, city }: Deps,
) {
  const act = { by: asking.principal.id, at: asking.at };
  const { proposal, consultation, asker } = await proposals.edit(params, act.by);
  requireModerator(consultation, readerOf(asking, asker, city));
  const decided = moderation.decideAppeal(proposal, { ...body, ...act });
  return proposals.commit(ofProposal(decided, "APPEAL_DECIDED", act), (one) => toModerator(one, act));
}

export async function hideComment(
  { params: { commentId, ...name }, body, ...asking }: Input<typeof moderationRoutes.hideComment>,
  { proposals, city }: Deps,
) {
  const act = { by: asking.principal.id, at: asking.at };
  const { comment, consultation, asker } = await proposals.editComment(name, commentId, act.by);
  requireModerator(consultation, readerOf(asking, asker, city));
  const hidden = ofComment(moderation.hide(comment, body.reason, act), "HIDDEN", act);
  return proposals.commitComment(hidden, (one) => one);
}

export async function appealComment(
  { params: { commentId, ...name }, body, ...asking }: Input<typeof moderationRoutes.appealComment>,
  { proposals, city }: Deps,
) {
  const act = { by: asking.principal.id, at: asking.at };
  const { comment, consultation: one, asker } = await proposals.editComment(name, commentId, act.by);
  const reader = readerOf(asking, asker, city);
  const consultation = requireSeen(one, reader);
  const appealed = moderation.appeal(comment, body.text, act);
  return proposals.commitComment(ofComment(appealed, "APPEALED", act), (one) =>
    shownComment(one, { consultation, reader, at: act.at }),
  );
}

export async function decideCommentAppeal(
  { params: { commentId, ...name }, body, ...asking }: Input<typeof moderationRoutes.decideCommentAppeal>,
  { proposals, city }: Deps,
) {
  const act = { by: asking.principal.id, at: asking.at };
  const { comment, consultation, asker } = await proposals.editComment(name, commentId, act.by);
  requireModerator(consultation, readerOf(asking, asker, city));
  const decided = moderation.decideAppeal(comment, { ...body, ...act });
  return proposals.commitComment(ofComment(decided, "APPEAL_DECIDED", act), (one) => toModerator(one, act));
}
