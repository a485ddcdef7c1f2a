import * as z from "zod";
import { FateSchema } from "../../shared/domain/fate.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { VotesSchema } from "../../shared/domain/participation/ballot.ts";
import { ConsultationIdSchema } from "../../shared/domain/participation/consultation.ts";
import {
  CommentIdSchema,
  CommentTextSchema,
  ProposalIdSchema,
  ProposalSchema,
  ProposalTextSchema,
} from "../../shared/domain/participation/proposal.ts";
import { refuseNotYours } from "../../shared/domain/participation/sight.ts";
import { ShownCommentSchema, ShownProposalSchema } from "../../shared/domain/participation/views.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OneConsultation = /* @__PURE__ */ once(() =>
  z.strictObject({ consultationId: ConsultationIdSchema() }),
);
const OneProposal = /* @__PURE__ */ once(() => OneConsultation().extend({ proposalId: ProposalIdSchema() }));
const Done = /* @__PURE__ */ once(() => z.object({ isDone: z.literal(true) }));
const Reason = /* @__PURE__ */ once(() => freeText().min(10).max(2_000));

/** Proposals, what is said of them, and what becomes of them. */
export const proposalRoutes = {
  proposals: {
    method: "GET",
    path: "/v1/consultations/{consultationId}/proposals",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Usul sebuah musyawarah: menurut dukungan setelah dihitung dari cukup banyak suara, selain itu tanpa urutan",
      en: "A consultation's proposals: by support once that is counted from enough voices, otherwise in no order",
    },
    params: OneConsultation,
    query: PageQuerySchema,
    reply: once(() =>
      withPeople(
        z.object({ items: z.array(ShownProposalSchema()).readonly(), cursor: z.string().optional() }),
      ),
    ),
  },
  propose: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/proposals",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotYours,
    summary: { id: "Mengajukan usul atas nama sendiri", en: "Make a proposal in one's own name" },
    guard: "key",
    params: OneConsultation,
    body: once(() => z.strictObject({ text: ProposalTextSchema() })),
    status: 201,
    reply: once(() => ProposalSchema().omit({ hidden: true, answer: true })),
  },
  proposal: {
    method: "GET",
    path: "/v1/consultations/{consultationId}/proposals/{proposalId}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Satu usul dengan jawabannya, dan sehalaman komentarnya",
      en: "One proposal with its answer, and a page of its comments",
    },
    params: OneProposal,
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(ShownCommentSchema()).extend({ proposal: ShownProposalSchema() }))),
  },
  comment: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/proposals/{proposalId}/comments",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotYours,
    summary: { id: "Mengomentari usul atas nama sendiri", en: "Comment on a proposal in one's own name" },
    guard: "key",
    params: OneProposal,
    body: once(() => z.strictObject({ text: CommentTextSchema() })),
    status: 201,
    reply: once(() => ShownCommentSchema().omit({ acts: true })),
  },
  support: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/proposals/{proposalId}/support",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Mendukung usul rekan, satu kali; dihitung saat musyawarah ditutup",
      en: "Support a colleague's proposal, once; counted at the close",
    },
    params: OneProposal,
    reply: Done,
  },
  vote: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/votes",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Menjawab pertanyaan musyawarah, satu kali; pilihannya dihitung, tidak disimpan bersama nama",
      en: "Answer a consultation's polls, once; choices are counted, not kept with names",
    },
    params: OneConsultation,
    body: once(() => z.strictObject({ votes: VotesSchema().min(1) })),
    reply: Done,
  },
  answerProposal: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/proposals/{proposalId}/answer",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Menjawab usul: diterima, diterima sebagian, atau tidak diterima, selalu dengan alasan",
      en: "Answer a proposal: adopted, adopted in part, or not, always with the reason",
    },
    guard: "version",
    params: OneProposal,
    body: once(() => z.strictObject({ fate: FateSchema(), reason: Reason() })),
    reply: ProposalSchema,
  },
} satisfies Contract;

/** Who answers for what is said: words are hidden with a reason, and somebody else decides whether that was right. */
export const moderationRoutes = {
  hideProposal: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/proposals/{proposalId}/hide",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Menyembunyikan usul dengan alasan yang tampil sebagai gantinya",
      en: "Hide a proposal, with the reason in its place",
    },
    guard: "version",
    params: OneProposal,
    body: once(() => z.strictObject({ reason: Reason() })),
    reply: ProposalSchema,
  },
  appealProposal: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/proposals/{proposalId}/appeal",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Mengajukan keberatan atas usul yang disembunyikan",
      en: "Appeal against hiding a proposal",
    },
    guard: "version",
    params: OneProposal,
    body: once(() => z.strictObject({ text: Reason() })),
    reply: once(() => ShownProposalSchema().omit({ acts: true })),
  },
  decideProposalAppeal: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/proposals/{proposalId}/appeal-decision",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Memutus keberatan atas usul yang disembunyikan, oleh orang lain daripada yang menyembunyikan",
      en: "Decide an appeal against hiding a proposal: somebody other than who hid it",
    },
    guard: "version",
    params: OneProposal,
    body: once(() => z.strictObject({ isRestored: z.boolean(), reason: Reason() })),
    reply: ProposalSchema,
  },
  hideComment: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/proposals/{proposalId}/comments/{commentId}/hide",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Menyembunyikan komentar dengan alasan yang tampil sebagai gantinya",
      en: "Hide a comment, with the reason in its place",
    },
    guard: "version",
    params: once(() => OneProposal().extend({ commentId: CommentIdSchema() })),
    body: once(() => z.strictObject({ reason: Reason() })),
    reply: once(() => ShownCommentSchema().omit({ acts: true })),
  },
  appealComment: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/proposals/{proposalId}/comments/{commentId}/appeal",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Mengajukan keberatan atas komentar yang disembunyikan",
      en: "Appeal against hiding a comment",
    },
    guard: "version",
    params: once(() => OneProposal().extend({ commentId: CommentIdSchema() })),
    body: once(() => z.strictObject({ text: Reason() })),
    reply: once(() => ShownCommentSchema().omit({ acts: true })),
  },
  decideCommentAppeal: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/proposals/{proposalId}/comments/{commentId}/appeal-decision",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Memutus keberatan atas komentar yang disembunyikan, oleh orang lain daripada yang menyembunyikan",
      en: "Decide an appeal against hiding a comment: somebody other than who hid it",
    },
    guard: "version",
    params: once(() => OneProposal().extend({ commentId: CommentIdSchema() })),
    body: once(() => z.strictObject({ isRestored: z.boolean(), reason: Reason() })),
    reply: once(() => ShownCommentSchema().omit({ acts: true })),
  },
} satisfies Contract;
