import type { Instant } from "../calendar/calendar.ts";
import { refusals } from "../refusal.ts";
import { awaitedNext } from "./close.ts";
import type { Consultation, ConsultationDecision } from "./consultation.ts";
import type { Proposal, ProposalDecision } from "./proposal.ts";

const refuse = /* @__PURE__ */ refusals("proposal", {
  forgotten: {
    kind: "conflict",
    id: "Masa simpan usul ini sudah berakhir dan isinya sudah dihapus.",
    en: "This proposal is no longer kept; what it said is deleted.",
    source: {
      id: "UU 27/2022: data pribadi disimpan selama diperlukan",
      en: "UU 27/2022: personal data is kept no longer than needed",
    },
  },
});

/**
 * When the table looks at a consultation again; undefined once nothing is kept of what was said. Words are kept until their officials
 * have answered them and said what came of it, or have missed it.
 */
export function lookedAtNext(consultation: Consultation): Instant | undefined {
  const { keptUntil, forgottenAt } = consultation;
  return awaitedNext(consultation) ?? (forgottenAt === undefined ? keptUntil : undefined);
}

/** Whether what was said in a consultation is to be deleted. */
export function awaitsForgetting(consultation: Consultation, at: Instant): boolean {
  const { keptUntil, forgottenAt } = consultation;
  return awaitedNext(consultation) === undefined && forgottenAt === undefined && at >= keptUntil;
}

/**
 * What stays of a consultation: what it asked, its documents, its counts, its official answer and what came of it. Its
 * documents are what the daerah published in its own name, without which the answer cannot be understood; they are an archive's
 * to weed, and nobody's words are in them.
 * @source UU 27/2022: personal data is kept no longer than its purpose requires; the time is the city's policy. UU 43/2009 Ps
 * 51: records of government are destroyed by its retention schedule alone; that documents stay is a policy choice
 */
export function forgetConsultation(consultation: Consultation, at: Instant): ConsultationDecision {
  return {
    state: { ...consultation, forgottenAt: at },
    event: { type: "CONSULTATION_FORGOTTEN", by: "SYSTEM", at, data: { due: consultation.keptUntil } },
  };
}

/**
 * What stays of a proposal: its day, and the official answer; undefined if it has none, or where nothing else is left.
 * @source UU 27/2022, as above
 */
export function forgetProposal(proposal: Proposal, at: Instant): ProposalDecision | undefined {
  if (proposal.answer === undefined || proposal.forgottenAt !== undefined) return undefined;
  const { text: _, authorNip: __, hidden: ___, ...kept } = proposal;
  return {
    state: { ...kept, forgottenAt: at },
    event: { type: "PROPOSAL_FORGOTTEN", by: "SYSTEM", at },
  };
}

/** Requires that a proposal's words are still there. @throws DomainError `proposal.forgotten` */
export function requireKept({ forgottenAt }: Pick<Proposal, "forgottenAt">): void {
  if (forgottenAt !== undefined) throw refuse("forgotten");
}
