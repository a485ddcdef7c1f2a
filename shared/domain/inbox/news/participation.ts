import type { Consultation, ConsultationEvent } from "../../participation/consultation.ts";
import type { Comment, CommentEvent, Proposal, ProposalEvent } from "../../participation/proposal.ts";
import type { InboxKind } from "../sentences.ts";
import { deskOf, HR_DESK, type News, NOBODY, telling } from "./news.ts";

export const consultationNews = /* @__PURE__ */ telling<Consultation, ConsultationEvent>({
  CONSULTATION_PUBLISHED: (one) => toOfficials(one, "CONSULTATION_NAMED", { until: one.closesAt }),
  CONSULTATION_OFFICIALS_NAMED: (one, { data }) => {
    const isNew = ({ to }: News) => Array.isArray(data?.newNips) && data.newNips.includes(to);
    return taskOf(one).filter(isNew);
  },
  CONSULTATION_CLOSED: (one, event) => [
    ...toOfficials(one, "CONSULTATION_TO_ANSWER", { until: one.answerDueAt ?? "" }),
    ...whereNobodyServes(one, event, one.answerDueAt),
  ],
  CONSULTATION_ANSWER_MISSED: (one) => [
    ...toOfficials(one, "CONSULTATION_OVERDUE", {}),
    { to: HR_DESK, kind: "CONSULTATION_OVERDUE", about: { consultationId: one.id } },
  ],
  // Each author is told of their own proposal's answer.
  CONSULTATION_ANSWERED: NOBODY,
  CONSULTATION_OUTCOME_ASKED: (one, event) => [
    ...toOfficials(one, "CONSULTATION_OUTCOME_DUE", { until: one.outcomeDueAt ?? "" }),
    ...whereNobodyServes(one, event, one.outcomeDueAt),
  ],
  CONSULTATION_OUTCOME_MISSED: (one) => [
    ...toOfficials(one, "CONSULTATION_OUTCOME_OVERDUE", {}),
    { to: HR_DESK, kind: "CONSULTATION_OUTCOME_OVERDUE", about: { consultationId: one.id } },
  ],
  CONSULTATION_COMPLETED: NOBODY,
  CONSULTATION_FORGOTTEN: NOBODY,
});

/** To HR, who names other officials once all have left. */
function whereNobodyServes({ id }: Consultation, { data }: ConsultationEvent, until = ""): readonly News[] {
  if (data?.lacksOfficials !== true) return [];
  const kind = "CONSULTATION_LACKS_OFFICIALS";
  return [{ to: HR_DESK, kind, about: { consultationId: id }, facts: { until } }];
}

/** What officials who are named later have to do now. */
function taskOf(one: Consultation): readonly News[] {
  if (one.state === "PUBLISHED") return toOfficials(one, "CONSULTATION_NAMED", { until: one.closesAt });
  if (one.state === "CLOSED")
    return toOfficials(one, "CONSULTATION_TO_ANSWER", { until: one.answerDueAt ?? "" });
  return toOfficials(one, "CONSULTATION_OUTCOME_DUE", { until: one.outcomeDueAt ?? "" });
}

function toOfficials({ id, officialNips }: Consultation, kind: InboxKind, facts: NonNullable<News["facts"]>) {
  return officialNips.map((to): News => ({ to, kind, about: { consultationId: id }, facts }));
}

/** Nobody is told of an anonymous one's fate: there is nobody to tell, and everybody can read it. */
export const proposalNews = /* @__PURE__ */ telling<Proposal, ProposalEvent>({
  PROPOSAL_MADE: NOBODY,
  PROPOSAL_ANSWERED: (one) => toAuthor(one, one.id, "PROPOSAL_ANSWERED"),
  PROPOSAL_HIDDEN: (one) => toAuthor(one, one.id, "WORDS_HIDDEN"),
  PROPOSAL_APPEALED: (one) => [toHr(one, one.id)],
  PROPOSAL_APPEAL_DECIDED: (one) => ofDecision(one, one.id),
  PROPOSAL_FORGOTTEN: NOBODY,
});

export const commentNews = /* @__PURE__ */ telling<Comment, CommentEvent>({
  COMMENT_MADE: NOBODY,
  COMMENT_HIDDEN: (one) => toAuthor(one, one.proposalId, "WORDS_HIDDEN"),
  COMMENT_APPEALED: (one) => [toHr(one, one.proposalId)],
  COMMENT_APPEAL_DECIDED: (one) => ofDecision(one, one.proposalId),
});

type Words = Pick<Proposal, "consultationId" | "authorNip" | "hidden">;

function toAuthor(
  { consultationId, authorNip }: Words,
  proposalId: string,
  kind: InboxKind,
): readonly News[] {
  return authorNip === undefined ? [] : [{ to: authorNip, kind, about: { consultationId, proposalId } }];
}

const toHr = ({ consultationId }: Words, proposalId: string): News => ({
  to: HR_DESK,
  kind: "WORDS_APPEALED",
  about: { consultationId, proposalId },
});

/** Whoever appealed, and who had hidden it. */
function ofDecision({ consultationId, hidden }: Words, proposalId: string): readonly News[] {
  const told = new Set([hidden?.appeal?.by, hidden?.by].filter((by) => by !== undefined).map(deskOf));
  return Array.from(told, (to) => ({
    to,
    kind: "APPEAL_DECIDED" as const,
    about: { consultationId, proposalId },
  }));
}
