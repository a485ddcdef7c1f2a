import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { type Instant, localDay, localMonth, startOfDay } from "../calendar/calendar.ts";
import { type Fate, FateSchema, isAdopted } from "../fate.ts";
import { freeText } from "../free-text.ts";
import { HiddenSchema, isHidden } from "../moderation/moderation.ts";
import { named, once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { ConsultationIdSchema } from "./consultation.ts";

export const ProposalIdSchema = /* @__PURE__ */ named("ProposalId", () => z.string().regex(/^[0-9a-z]{20}$/));
export const CommentIdSchema = /* @__PURE__ */ named("ProposalCommentId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

export const ProposalTextSchema = /* @__PURE__ */ once(() => freeText().min(10).max(10_000));
export const CommentTextSchema = /* @__PURE__ */ once(() => freeText().min(2).max(2_000));

/** What becomes of a proposal, and why. */
const ProposalAnswerSchema = /* @__PURE__ */ named("ProposalAnswer", () =>
  z.object({
    fate: FateSchema(),
    reason: z.string(),
    by: NipSchema(),
    at: z.iso.datetime(),
  }),
);

/** What both have: words of somebody, of whom nothing is kept in an anonymous consultation but the day. */
const wordsShape = () => ({
  consultationId: ConsultationIdSchema(),
  /** Absent in an anonymous consultation, and once it is no longer kept. */
  authorNip: NipSchema().optional(),
  /** Local day. */
  day: z.iso.date(),
  /** Set while it is hidden, and kept once it is shown again. */
  hidden: HiddenSchema().optional(),
  version: z.int(),
});

/** A proposal to a consultation (usul). */
export const ProposalSchema = /* @__PURE__ */ named("Proposal", () =>
  z.object({
    id: ProposalIdSchema(),
    ...wordsShape(),
    /** Absent once it is no longer kept. */
    text: z.string().optional(),
    forgottenAt: z.iso.datetime().optional(),
    answer: ProposalAnswerSchema().optional(),
    /** When the answer was given that first adopted it; from then on it counts for its author. */
    creditedAt: z.iso.datetime().optional(),
  }),
);

/** A comment on a proposal. */
export const CommentSchema = /* @__PURE__ */ named("ProposalComment", () =>
  z.object({ id: CommentIdSchema(), proposalId: ProposalIdSchema(), ...wordsShape(), text: z.string() }),
);

export type Proposal = z.infer<ReturnType<typeof ProposalSchema>> & Aggregate;
export type Comment = z.infer<ReturnType<typeof CommentSchema>> & Aggregate;
export type ModerationEvent = "HIDDEN" | "APPEALED" | "APPEAL_DECIDED";
export type ProposalEvent = DomainEvent<
  "PROPOSAL_MADE" | "PROPOSAL_ANSWERED" | "PROPOSAL_FORGOTTEN" | `PROPOSAL_${ModerationEvent}`
>;
export type ProposalDecision = Decision<Proposal, ProposalEvent>;
export type CommentEvent = DomainEvent<"COMMENT_MADE" | `COMMENT_${ModerationEvent}`>;
export type CommentDecision = Decision<Comment, CommentEvent>;

const refuse = /* @__PURE__ */ refusals("proposal", {
  unknown: {
    kind: "conflict",
    id: "Usul yang Anda dukung atau komentari tidak ada dalam musyawarah ini. Muat ulang, lalu pilih lagi.",
    en: "There is no such proposal in this consultation. Load it again, and choose once more.",
    source: { id: "kebijakan", en: "policy" },
  },
  hidden: {
    kind: "conflict",
    id: "Usul yang Anda dukung atau komentari telah disembunyikan moderator. Kiriman Anda belum tercatat. Muat ulang, lalu kirim tanpa usul itu.",
    en: "A moderator has hidden the proposal that you support or comment on. Nothing was taken. Load it again, and send without it.",
    source: {
      id: "kebijakan: usul yang disembunyikan tidak menerima suara",
      en: "policy: no voice goes to what is hidden",
    },
  },
  "consultation-open": {
    kind: "conflict",
    id: "Usul dijawab setelah musyawarah ditutup, agar semua suara didengar lebih dahulu.",
    en: "Proposals are answered once the consultation is closed, so that every voice is heard first.",
    source: { id: "kebijakan", en: "policy" },
  },
});

/** Who speaks, and when. */
export interface Speaking {
  readonly consultationId: string;
  /** Undefined in an anonymous consultation. */
  readonly authorNip: string | undefined;
  readonly zone: string;
  readonly at: Instant;
}

/** Makes a proposal. Of one without an author the trail, too, knows only the day. @param text of 10 to 10,000 characters */
export function makeProposal(id: string, text: string, speaking: Speaking): ProposalDecision {
  const { words, act } = spoken(text, speaking);
  return { state: { ...NEW_AGGREGATE, id, ...words }, event: { type: "PROPOSAL_MADE", ...act } };
}

/** Comments on a proposal. @param text of 2 to 2,000 characters */
export function makeComment(
  { id, proposalId }: { readonly id: string; readonly proposalId: string },
  text: string,
  speaking: Speaking,
): CommentDecision {
  const { words, act } = spoken(text, speaking);
  return {
    state: { ...NEW_AGGREGATE, id, proposalId, ...words },
    event: { type: "COMMENT_MADE", ...act },
  };
}

function spoken(text: string, { consultationId, authorNip, zone, at }: Speaking) {
  const day = localDay(at, zone);
  return {
    words: { consultationId, text, day, ...(authorNip && { authorNip }) },
    act: {
      by: authorNip ?? "PUBLIC",
      at: authorNip === undefined ? startOfDay(day, zone) : at,
      data: { text },
    },
  };
}

/**
 * Requires that a proposal is one of the consultation's, and not hidden.
 * @throws DomainError `proposal.unknown`, `proposal.hidden`
 * @source policy choice: whoever supports or comments can read what they do it for
 */
export function requireProposal(proposal: Proposal | undefined): Proposal {
  if (proposal === undefined) throw refuse("unknown");
  if (isHidden(proposal)) throw refuse("hidden");
  return proposal;
}

interface Answering {
  readonly fate: Fate;
  readonly reason: string;
  readonly isClosed: boolean;
  readonly zone: string;
  readonly by: string;
  readonly at: Instant;
}

/**
 * An official's answer to a proposal: what becomes of it, and why. A later one replaces it, and the trail keeps both.
 * @throws DomainError `proposal.consultation-open`
 * @source policy choice
 */
export function answerProposal(
  proposal: Proposal,
  { fate, reason, isClosed, zone, by, at }: Answering,
): ProposalDecision {
  if (!isClosed) throw refuse("consultation-open");
  const { creditedAt: _, ...rest } = proposal;
  const creditedAt = creditedSince(proposal, { fate, zone, by, at });
  return {
    state: { ...rest, answer: { fate, reason, by, at }, ...(creditedAt && { creditedAt }) },
    event: { type: "PROPOSAL_ANSWERED", by, at, data: { fate, reason } },
  };
}

/**
 * Since when a proposal counts for its author: from the first answer that adopts it. An answer of the same month that no longer does
 * takes it back; a later one leaves that month as it was. Whoever answers their own proposal earns nothing by it.
 * @source policy choice: a past month never changes, and nobody credits themselves
 */
function creditedSince(
  { authorNip, creditedAt }: Proposal,
  { fate, zone, by, at }: Omit<Answering, "reason" | "isClosed">,
): Instant | undefined {
  if (isAdopted(fate)) return creditedAt ?? (authorNip === undefined || authorNip === by ? undefined : at);
  const isPast = creditedAt !== undefined && localMonth(creditedAt, zone) !== localMonth(at, zone);
  return isPast ? creditedAt : undefined;
}
