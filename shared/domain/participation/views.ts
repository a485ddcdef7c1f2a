import * as z from "zod";
import { type Instant, localDay } from "../calendar/calendar.ts";
import { isHidden, type Moderated } from "../moderation/moderation.ts";
import { isTold, moderationActs, withShownAppeal } from "../moderation/sight.ts";
import { named } from "../once.ts";
import { type Consultation, ConsultationSchema } from "./consultation.ts";
import { isIn } from "./group.ts";
import { mayNameOfficials } from "./name-officials.ts";
import { type Comment, CommentSchema, type Proposal, ProposalSchema } from "./proposal.ts";
import { isOpen, moderates, type Reader } from "./sight.ts";

/** What somebody may do in a consultation now. */
const ConsultationActsSchema = /* @__PURE__ */ named("ConsultationActs", () =>
  z.array(z.enum(["PROPOSE", "VOTE", "DRAW", "ANSWER", "SAY_OUTCOME", "MODERATE", "NAME_OFFICIALS"])),
);

/** A consultation as its reader sees it. */
export const ShownConsultationSchema = /* @__PURE__ */ named("ShownConsultation", () =>
  ConsultationSchema().omit({ group: true }).extend({ isOpen: z.boolean(), acts: ConsultationActsSchema() }),
);

/** What somebody may do with a proposal or a comment now. */
const WordsActsSchema = /* @__PURE__ */ named("ProposalActs", () =>
  z.array(z.enum(["COMMENT", "SUPPORT", "ANSWER", "HIDE", "APPEAL", "DECIDE_APPEAL"])),
);

/** A proposal as its reader sees it: of a hidden one the words are left out, and the reason is shown instead. */
export const ShownProposalSchema = /* @__PURE__ */ named("ShownProposal", () =>
  ProposalSchema().extend({
    text: z.string().optional(),
    /** As counted at the close; absent until then, and where there are too few voices to show. */
    supporters: z.int().optional(),
    acts: WordsActsSchema(),
  }),
);

export const ShownCommentSchema = /* @__PURE__ */ named("ShownProposalComment", () =>
  CommentSchema().extend({ text: z.string().optional(), acts: WordsActsSchema() }),
);

/** A consultation as somebody sees it who may. */
export function shownConsultation(
  { group, eventHash: _, ...consultation }: Consultation,
  reader: Reader,
  { hasVoted, at }: { readonly hasVoted: boolean; readonly at: Instant },
): z.input<ReturnType<typeof ShownConsultationSchema>> {
  const { principal, employee, day } = reader;
  const state = { ...consultation, group, eventHash: _ };
  const speaks = isOpen(state, at) && isIn(group, employee, day);
  const isOfficial = consultation.officialNips.includes(principal.id);
  const isToAnswer = consultation.state === "CLOSED" && consultation.forgottenAt === undefined;
  const acts = [
    ...(speaks && !consultation.isAnonymous ? (["PROPOSE"] as const) : []),
    ...(speaks && !consultation.isAnonymous && consultation.polls.length > 0 && !hasVoted
      ? (["VOTE"] as const)
      : []),
    ...(speaks && consultation.isAnonymous ? (["DRAW"] as const) : []),
    ...(isOfficial && isToAnswer ? (["ANSWER"] as const) : []),
    ...(isOfficial && consultation.state === "ANSWERED" ? (["SAY_OUTCOME"] as const) : []),
    ...(moderates(consultation, principal) ? (["MODERATE"] as const) : []),
    ...(moderates(consultation, principal) && mayNameOfficials(consultation)
      ? (["NAME_OFFICIALS"] as const)
      : []),
  ];
  return { ...consultation, isOpen: isOpen(state, at), acts };
}

/**
 * Whether words are shown yet: those of an anonymous consultation from the day after, together with the others of their day, once
 * enough voices came in, or once it is closed.
 * @source policy choice: what appears at once could be watched for
 */
export function areShown(
  { day }: Pick<Proposal, "day">,
  consultation: Consultation,
  { at, zone, isEnough }: { readonly at: Instant; readonly zone: string; readonly isEnough: boolean },
): boolean {
  if (!consultation.isAnonymous || consultation.state !== "PUBLISHED") return true;
  return isEnough && day < localDay(at, zone);
}

/**
 * Whether anything of the support that was counted is shown: a figure, or an order. Where it rests on too few anonymous voices,
 * neither is.
 * @source policy choice: an order tells of few voices what they chose
 */
export function isSupportShown({ state, tally }: Pick<Consultation, "state" | "tally">): boolean {
  return state !== "PUBLISHED" && tally?.voices !== undefined;
}

interface Showing {
  readonly consultation: Consultation;
  readonly reader: Reader;
  readonly supporters?: number | undefined;
  readonly supports?: boolean;
  readonly at: Instant;
}

/** A proposal as somebody sees it who may read the consultation. */
export function shownProposal(
  { eventHash: _, ...proposal }: Proposal,
  { supporters, supports = false, ...showing }: Showing,
): z.input<ReturnType<typeof ShownProposalSchema>> {
  const { consultation, reader, at } = showing;
  const { id } = reader.principal;
  const speaks = isOpen(consultation, at) && isIn(consultation.group, reader.employee, reader.day);
  const isNamed = speaks && !consultation.isAnonymous && !isHidden(proposal);
  const isOfficial = consultation.officialNips.includes(id);
  const isKept = proposal.forgottenAt === undefined;
  const isCounted = supporters !== undefined && isSupportShown(consultation);
  return {
    ...withheld(proposal, showing),
    ...(isCounted && { supporters }),
    acts: [
      ...(isNamed ? (["COMMENT"] as const) : []),
      ...(isNamed && proposal.authorNip !== id && !supports ? (["SUPPORT"] as const) : []),
      ...(isOfficial && consultation.state === "CLOSED" && isKept ? (["ANSWER"] as const) : []),
      ...(isKept ? actsOf(proposal, showing) : []),
    ],
  };
}

/** A comment as somebody sees it who may read the consultation. */
export function shownComment(
  { eventHash: _, ...comment }: Comment,
  showing: Showing,
): z.input<ReturnType<typeof ShownCommentSchema>> {
  return { ...withheld(comment, showing), acts: actsOf(comment, showing) };
}

/** Hidden words are there for their author, for moderators, and for the officials who answer them. */
function withheld<Words extends Moderated & { readonly text?: string | undefined }>(
  words: Words,
  { consultation, reader: { principal } }: Showing,
): Omit<Words, "text"> & { text?: string } {
  const answersOrModerates =
    moderates(consultation, principal) || consultation.officialNips.includes(principal.id);
  const onlooker = { id: principal.id, isModerator: answersOrModerates };
  const { text, ...rest } = withShownAppeal(words, onlooker);
  const isToldThem = isTold(words, onlooker);
  return text !== undefined && isToldThem ? { ...rest, text } : rest;
}

function actsOf(words: Moderated, { consultation, reader }: Showing) {
  const { principal, employee, day } = reader;
  return moderationActs(words, {
    id: principal.id,
    isModerator: moderates(consultation, principal),
    mayAppealUnnamed: isIn(consultation.group, employee, day),
  });
}
