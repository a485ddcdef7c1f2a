import type { Instant } from "../../domain/calendar/calendar.ts";
import { nameOfVote, refuseSecondVote, type Vote } from "../../domain/participation/ballot.ts";
import type { Consultation } from "../../domain/participation/consultation.ts";
import type { CommentDecision, ProposalDecision } from "../../domain/participation/proposal.ts";
import { refuseSecondSupport } from "../../domain/participation/support.ts";
import { refuseToken } from "../../domain/participation/token.ts";
import { refuseAggregate } from "../found.ts";
import * as items from "../items.ts";
import { count, type Projection } from "../projection.ts";
import type { Table } from "../table.ts";
import { commentCommit, keyOf, type ProposalName, proposalCommit } from "./proposals.ts";

export type VoiceRepository = ReturnType<typeof voiceRepository>;

/** What is counted of one voice, in a shard that was drawn by lot. */
interface Counted {
  readonly shard: string;
  readonly votes: readonly Vote[];
}

/** The consultation of a voice, and when the marks that it leaves expire. */
export interface Of {
  readonly consultationId: string;
  /** Seconds since 1970, a whole day. */
  readonly expiresAt: number;
}

interface Supporting {
  readonly nip: string;
  readonly proposalId: string;
  readonly shard: string;
}

const DAY_SECONDS = 86_400;

/**
 * Marks of voices expire on the day after their consultation's words are deleted: on the same one, whenever they came in.
 * The table expires items by the real clock, whatever time the request claims.
 * @param at when the voice comes in
 */
export function leftUntil({ id, keptUntil }: Pick<Consultation, "id" | "keptUntil">, at: Instant): Of {
  const until = (Date.now() + Date.parse(keptUntil) - Date.parse(at)) / 1_000;
  return { consultationId: id, expiresAt: (Math.floor(until / DAY_SECONDS) + 1) * DAY_SECONDS };
}

/** Voices: each takes one read and one transaction, whose writes go to partitions of the voter, the token and the lot. */
export function voiceRepository(table: Table) {
  return {
    /** What a voice under one's name is admitted by, in one round trip. */
    async admission(consultationId: string, nip: string) {
      const [consultation, asker] = await table.findMany([
        items.consultation.key(consultationId),
        items.employee.key(nip),
      ]);
      return { consultation, asker };
    },
    /** The same of one about a proposal. */
    async admissionTo(name: ProposalName, nip: string) {
      const [consultation, asker, proposal] = await table.findMany([
        items.consultation.key(name.consultationId),
        items.employee.key(nip),
        keyOf(name),
      ]);
      return { consultation, asker, proposal };
    },
    /** What a token is drawn by. */
    async toDraw(consultationId: string, nip: string) {
      const [consultation, asker, voter, key] = await table.findMany([
        items.consultation.key(consultationId),
        items.employee.key(nip),
        items.voter.key(nip, consultationId),
        items.consultationKey.key(consultationId),
      ]);
      return { consultation, asker, voter, privateKey: key?.privateKey };
    },
    /** Notes that somebody drew their token; another draw of theirs meanwhile has it all decided again. */
    draw: ({ consultationId, expiresAt }: Of, nip: string, blindedHash: string) =>
      table.write([
        count({
          key: items.voter.key(nip, consultationId),
          expiresAt,
          set: { consultationId, blindedHash },
          gate: { absent: ["blindedHash"], refusal: () => refuseAggregate("stale") },
        }),
      ]),
    /** A consultation, and proposals that a voice names. */
    async named(consultationId: string, proposalIds: readonly string[]) {
      const [consultation, ...proposals] = await table.findMany([
        items.consultation.key(consultationId),
        ...proposalIds.map((proposalId) => keyOf({ consultationId, proposalId })),
      ]);
      return { consultation, proposals };
    },
    /** Votes under one's name, which are counted and not kept. @throws DomainError `vote.already` */
    vote: (of: Of, nip: string, counted: Counted) =>
      table.write([
        count({
          key: items.voter.key(nip, of.consultationId),
          expiresAt: of.expiresAt,
          set: { consultationId: of.consultationId, hasVoted: true },
          gate: { absent: ["hasVoted"], refusal: refuseSecondVote },
        }),
        voiceCount(of, counted),
      ]),
    /** Support under one's name. @throws DomainError `support.already` */
    support: (of: Of, { nip, proposalId, shard }: Supporting) =>
      table.write([
        count({
          key: items.supporter.key(nip, of.consultationId, proposalId),
          expiresAt: of.expiresAt,
          set: { consultationId: of.consultationId, proposalId },
          gate: { absent: ["proposalId"], refusal: refuseSecondSupport },
        }),
        supportCount(of, proposalId, shard),
      ]),
    /** One anonymous voice: its token is spent and all that it says is written, or nothing is. @throws DomainError `token.spent` */
    async spend(
      of: Of,
      {
        tokenHash,
        supports,
        proposals,
        comments,
        ...counted
      }: Counted & {
        readonly tokenHash: string;
        readonly supports: readonly string[];
        readonly proposals: readonly ProposalDecision[];
        readonly comments: readonly CommentDecision[];
      },
    ): Promise<void> {
      const spent = count({
        key: items.spentToken.key(tokenHash),
        expiresAt: of.expiresAt,
        set: { consultationId: of.consultationId },
        gate: { absent: ["consultationId"], refusal: () => refuseToken("spent") },
      });
      const projections = [
        spent,
        voiceCount(of, counted),
        ...supports.map((proposalId) => supportCount(of, proposalId, counted.shard)),
      ];
      const [first, ...rest] = [...proposals.map(proposalCommit), ...comments.map(commentCommit)];
      if (first === undefined) return table.write(projections);
      await table.commit([{ ...first, projections }, ...rest], () => undefined);
    },
  };
}

function voiceCount({ consultationId, expiresAt }: Of, { shard, votes }: Counted): Projection {
  const add = { voices: 1, ...Object.fromEntries(votes.map((vote) => [nameOfVote(vote), 1])) };
  return count({ key: items.consultationTally.key(consultationId, shard), add, expiresAt });
}

function supportCount({ consultationId, expiresAt }: Of, proposalId: string, shard: string): Projection {
  return count({
    key: items.supportTally.key(consultationId, shard, proposalId),
    add: { supporters: 1 },
    set: { proposalId },
    expiresAt,
  });
}
