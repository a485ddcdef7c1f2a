import type {
  Comment,
  CommentDecision,
  Proposal,
  ProposalDecision,
} from "../../domain/participation/proposal.ts";
import { FIRST_SHARD, SHARDS, shardOf } from "../../domain/participation/shards.ts";
import type { Credit } from "../../domain/scorecard/adopted-proposals.ts";
import { refuseCursor } from "../cursor.ts";
import * as items from "../items.ts";
import { count } from "../projection.ts";
import { runningMonthProjection } from "../scorecard/scorecards.ts";
import type { Commit, Page, PageRequest, Table } from "../table.ts";

export type ProposalRepository = ReturnType<typeof proposalRepository>;

export interface ProposalName {
  readonly consultationId: string;
  readonly proposalId: string;
}

export function proposalRepository(table: Table) {
  return {
    /** A page of proposals, shard by shard: in no order that tells when they came in. */
    async page(
      consultationId: string,
      { limit = 50, cursor }: PageRequest,
      isShown: (proposal: Proposal) => boolean,
    ): Promise<Page<Proposal>> {
      let place = placeOf(cursor);
      const found: Proposal[] = [];
      while (place !== undefined) {
        const { shard, within }: Place = place;
        const range = items.proposal.range(consultationId, shard);
        const page: Page<Proposal> = await table.query(range, {
          limit: limit - found.length,
          ...(within && { cursor: within }),
        });
        found.push(...page.items.filter(isShown));
        place = afterPage(shard, page.cursor);
        if (found.length >= limit) break;
      }
      return { items: found, ...(place && { cursor: `${place.shard}${place.within ?? ""}` }) };
    },
    /** A page of proposals by the support that was counted, most first. */
    async bySupport(consultationId: string, page: PageRequest) {
      const counted = await table.query(items.proposalSupport.list.range(consultationId), {
        ...page,
        newestFirst: true,
      });
      const proposals = await table.findMany(
        counted.items.map(({ proposalId }) => keyOf({ consultationId, proposalId })),
      );
      return {
        items: counted.items.flatMap(({ supporters }, place) => {
          const proposal = proposals[place];
          return proposal ? [{ proposal, supporters }] : [];
        }),
        ...(counted.cursor !== undefined && { cursor: counted.cursor }),
      };
    },
    /** A proposal with its consultation, its support and whoever asks; and a page of its comments. */
    async withAsker(name: ProposalName, account: string, page: PageRequest) {
      const { consultationId, proposalId } = name;
      const [[consultation, proposal, support, supporter, asker], comments] = await Promise.all([
        table.findMany([
          items.consultation.key(consultationId),
          keyOf(name),
          items.proposalSupport.key(consultationId, proposalId),
          items.supporter.key(account, consultationId, proposalId),
          items.employee.key(account),
        ]),
        table.query(items.proposalComment.range(consultationId, proposalId), page),
      ]);
      return { consultation, proposal, support, supporter, asker, comments };
    },
    /** Fills a page up where some of its comments are not shown yet, so that its length does not tell how many there are. */
    async shownOf(
      first: Page<Comment>,
      { consultationId, proposalId }: ProposalName,
      { limit = 50 }: PageRequest,
      isShown: (comment: Comment) => boolean,
    ): Promise<Page<Comment>> {
      const range = items.proposalComment.range(consultationId, proposalId);
      const found = first.items.filter(isShown);
      let { cursor } = first;
      while (cursor !== undefined && found.length < limit) {
        const page: Page<Comment> = await table.query(range, { limit: limit - found.length, cursor });
        found.push(...page.items.filter(isShown));
        cursor = page.cursor;
      }
      return { items: found, ...(cursor !== undefined && { cursor }) };
    },
    /** A proposal to be changed, with its consultation and whoever asks, in one round trip. */
    async edit(name: ProposalName, account: string) {
      const [proposal, consultation, asker] = await table.editMany(keyOf(name), [
        items.consultation.key(name.consultationId),
        items.employee.key(account),
      ]);
      return { proposal, consultation, asker };
    },
    /** A comment to be changed, with its consultation and whoever asks, in one round trip. */
    async editComment({ consultationId, proposalId }: ProposalName, commentId: string, account: string) {
      const [comment, consultation, asker] = await table.editMany(
        items.proposalComment.key(consultationId, proposalId, commentId),
        [items.consultation.key(consultationId), items.employee.key(account)],
      );
      return { comment, consultation, asker };
    },
    /** @param reply what whoever decided is shown */
    commit: <Reply>(decision: ProposalDecision, reply: (proposal: Proposal) => Reply) =>
      table.commit([proposalCommit(decision)], ([one]) => reply(one)),
    commitComment: <Reply>(decision: CommentDecision, reply: (comment: Comment) => Reply) =>
      table.commit([commentCommit(decision)], ([one]) => reply(one)),
    /** An official's answer; the first one of a proposal is counted, and its author's scorecard moves with it. */
    answer: <Reply>(
      decision: ProposalDecision,
      { isFirst, credits }: { readonly isFirst: boolean; readonly credits: readonly Credit[] },
      reply: (proposal: Proposal) => Reply,
    ) => {
      const commit = proposalCommit(decision);
      const key = items.consultationProgress.key(decision.state.consultationId);
      const { at } = decision.event;
      const projections = [
        ...(isFirst ? [count({ key, add: { answered: 1 } })] : []),
        ...credits.map(({ nip, month, add }) => runningMonthProjection({ nip, month, at }, add)),
      ];
      return table.commit([{ ...commit, projections }], ([one]) => reply(one));
    },
  };
}

export function keyOf({ consultationId, proposalId }: ProposalName) {
  return items.proposal.key(consultationId, shardOf(proposalId), proposalId);
}

export function proposalCommit(decision: ProposalDecision): Commit<Proposal> {
  const { consultationId, id, authorNip } = decision.state;
  return {
    key: keyOf({ consultationId, proposalId: id }),
    decision,
    ...(authorNip && { placement: { list: items.proposal.list.at(authorNip, consultationId, id) } }),
  };
}

export function commentCommit(decision: CommentDecision): Commit<Comment> {
  const { consultationId, proposalId, id, authorNip } = decision.state;
  return {
    key: items.proposalComment.key(consultationId, proposalId, id),
    decision,
    ...(authorNip && { placement: { list: items.proposalComment.list.at(authorNip, consultationId, id) } }),
  };
}

interface Place {
  readonly shard: string;
  /** The cursor within the shard. */
  readonly within?: string;
}

/** The rest of a shard, or else the next one. */
function afterPage(shard: string, cursor: string | undefined): Place | undefined {
  if (cursor !== undefined) return { shard, within: cursor };
  const next = SHARDS[SHARDS.indexOf(shard) + 1];
  return next === undefined ? undefined : { shard: next };
}

/** @throws DomainError `page.unknown-cursor` */
function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return { shard: FIRST_SHARD };
  const shard = cursor.slice(0, 1);
  const within = cursor.slice(1);
  if (!SHARDS.includes(shard)) throw refuseCursor();
  return { shard, ...(within && { within }) };
}
