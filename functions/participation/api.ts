import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { consultationRepository } from "../../shared/table/participation/consultations.ts";
import { proposalRepository } from "../../shared/table/participation/proposals.ts";
import { voiceRepository } from "../../shared/table/participation/voices.ts";
import type { Table } from "../../shared/table/table.ts";
import { answerConsultation, sayOutcome } from "./answer-consultation.ts";
import { answerProposal } from "./answer-proposal.ts";
import { listConsultations, readConsultation, readDocument } from "./consultations.ts";
import { participationRoutes } from "./contract.ts";
import { drawToken } from "./draw-token.ts";
import {
  appealComment,
  appealProposal,
  decideCommentAppeal,
  decideProposalAppeal,
  hideComment,
  hideProposal,
} from "./moderate.ts";
import { nameOfficials } from "./name-officials.ts";
import { listProposals, readProposal } from "./proposals.ts";
import { publishConsultation } from "./publish-consultation.ts";
import { comment, propose } from "./speak.ts";
import { support, vote } from "./vote.ts";

export const handler = httpUnit(
  participationRoutes,
  {
    consultations: listConsultations,
    publishConsultation,
    consultation: readConsultation,
    document: readDocument,
    answerConsultation,
    sayOutcome,
    nameOfficials,
    proposals: listProposals,
    propose,
    proposal: readProposal,
    comment,
    support,
    vote,
    answerProposal,
    hideProposal,
    appealProposal,
    decideProposalAppeal,
    hideComment,
    appealComment,
    decideCommentAppeal,
    draw: drawToken,
  },
  (table: Table) => ({
    consultations: consultationRepository(table),
    proposals: proposalRepository(table),
    voices: voiceRepository(table),
    city: cityOfProcess(),
  }),
);
