import { commentNews, consultationNews, proposalNews } from "../../domain/inbox/news/participation.ts";
import type { Counts } from "../../domain/participation/ballot.ts";
import type { Consultation } from "../../domain/participation/consultation.ts";
import type { OwedConsultation } from "../../domain/participation/owed.ts";
import type { Comment, Proposal } from "../../domain/participation/proposal.ts";
import { DRAWN, HASH, LAST_DIGIT, NIP, NUMBER_7 } from "../id-kinds.ts";
import { item } from "../item.ts";

const yearsAfter = (instant: string, years: number) =>
  new Date(Date.parse(instant) + years * 365 * 86_400_000).toISOString();

/** A consultation of employees. */
export const consultation = /* @__PURE__ */ item<Consultation>()({
  tells: consultationNews,
  key: [["CONSULTATION", DRAWN], ["STATE"]],
  /** All of them. */
  list: [["CONSULTATIONS"], [DRAWN]],
  /** Its close, its answer, what came of it a year later, and the end of retention. */
  due: "staff-deadlines",
  version: 2,
  // Those of before the city decided how long voices are kept.
  upgrades: { 1: (old) => ({ ...old, keptUntil: yearsAfter(String(old.closesAt), 2) }) },
});

/** The private key of an anonymous consultation's tokens. */
export interface ConsultationKey {
  /** PKCS #8, PEM. */
  readonly privateKey: string;
}

/** What signs the tokens of an anonymous consultation; deleted at its close. */
export const consultationKey = /* @__PURE__ */ item<ConsultationKey>()({
  key: [["CONSULTATION", DRAWN], ["KEY"]],
});

/** How many of a consultation's proposals have an answer. */
export interface ConsultationProgress {
  readonly answered: number;
}

/** How far a consultation's officials are. */
export const consultationProgress = /* @__PURE__ */ item<ConsultationProgress>()({
  key: [["CONSULTATION", DRAWN], ["PROGRESS"]],
});

/** That an official owes a consultation its answer, or what came of it. */
export const owedConsultation = /* @__PURE__ */ item<OwedConsultation>()({
  key: [
    ["CONSULTATION", DRAWN],
    ["OWED", NIP],
  ],
  /** All that an official owes. */
  list: [["OWNER", NIP, "CONSULTATIONS"], [DRAWN]],
});

/** How many support a proposal, as counted at the close. */
export interface ProposalSupport {
  readonly proposalId: string;
  readonly supporters: number;
}

/** A proposal's support as counted at the close. */
export const proposalSupport = /* @__PURE__ */ item<ProposalSupport>()({
  key: [
    ["CONSULTATION", DRAWN],
    ["SUPPORT", DRAWN],
  ],
  /** By support. */
  list: [
    ["CONSULTATION", DRAWN, "SUPPORTED"],
    [NUMBER_7, DRAWN],
  ],
});

/** Voices and votes of a consultation, spread over shards drawn by lot. */
export const consultationTally = /* @__PURE__ */ item<Counts>()({
  hasRecords: true,
  key: [["TALLY", DRAWN, LAST_DIGIT], ["POLLS"]],
});

/** Supporters counted in one shard. */
export interface SupportTally {
  readonly proposalId: string;
  readonly supporters: number;
}

/** Support of a proposal, spread over shards drawn by lot. */
export const supportTally = /* @__PURE__ */ item<SupportTally>()({
  key: [
    ["TALLY", DRAWN, LAST_DIGIT],
    ["SUPPORT", DRAWN],
  ],
});

/** A proposal to a consultation, in the shard of its id. */
export const proposal = /* @__PURE__ */ item<Proposal>()({
  tells: proposalNews,
  key: [["PROPOSALS", DRAWN, LAST_DIGIT], [DRAWN]],
  /** Somebody's own; an anonymous one is in none. */
  list: [
    ["AUTHOR", NIP, "PROPOSALS"],
    [DRAWN, DRAWN],
  ],
});

/** A comment on a proposal. */
export const proposalComment = /* @__PURE__ */ item<Comment>()({
  tells: commentNews,
  key: [["PROPOSAL", DRAWN, DRAWN], [DRAWN]],
  /** Somebody's own; an anonymous one is in none. */
  list: [
    ["AUTHOR", NIP, "COMMENTS"],
    [DRAWN, DRAWN],
  ],
});

/** That somebody took part: no time, and nothing of what they said. */
export interface Voter {
  readonly consultationId: string;
  /** SHA-256 of the blinded token that was signed, so that it can be asked for again over a broken connection. */
  readonly blindedHash?: string;
  readonly hasVoted?: boolean;
}

/** That an employee drew their token for a consultation, or voted in it. */
export const voter = /* @__PURE__ */ item<Voter>()({
  key: [
    ["EMPLOYEE", NIP],
    ["CONSULTATION", DRAWN],
  ],
  own: { section: "suaraMusyawarah" },
});

/** That somebody supports a proposal of a consultation under one's name. */
export interface Supporter {
  readonly consultationId: string;
  readonly proposalId: string;
}

/** That an employee supports a proposal. */
export const supporter = /* @__PURE__ */ item<Supporter>()({
  key: [
    ["EMPLOYEE", NIP],
    ["SUPPORT", DRAWN, DRAWN],
  ],
  own: { section: "dukunganUsul" },
});

/** A mark without time or place. */
export interface SpentToken {
  readonly consultationId: string;
}

/** That a token's one voice was sent, by the token's hash. */
export const spentToken = /* @__PURE__ */ item<SpentToken>()({
  key: [["TOKEN", HASH], ["SPENT"]],
});
