import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { VotesSchema } from "../../shared/domain/participation/ballot.ts";
import { ConsultationIdSchema } from "../../shared/domain/participation/consultation.ts";
import {
  CommentTextSchema,
  ProposalIdSchema,
  ProposalTextSchema,
} from "../../shared/domain/participation/proposal.ts";
import { refuseNotYours } from "../../shared/domain/participation/sight.ts";
import { BlindedSchema, TokenSchema } from "../../shared/domain/participation/token.ts";
import type { Contract } from "../../shared/http/contract.ts";

const OneConsultation = /* @__PURE__ */ once(() =>
  z.strictObject({ consultationId: ConsultationIdSchema() }),
);

/** Tokens are drawn signed in, and say nothing of the voice. Without an idempotency key: its record would have a time. */
export const tokenRoutes = {
  draw: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/token",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Mengambil kartu suara musyawarah anonim: satu bagi tiap pegawai, ditandatangani tanpa terbaca (RFC 9474)",
      en: "Draw the token of an anonymous consultation: one for each employee, signed unseen (RFC 9474)",
    },
    params: OneConsultation,
    body: once(() => z.strictObject({ blinded: BlindedSchema() })),
    reply: once(() => z.object({ blindSignature: z.string() })),
  },
} satisfies Contract;

/** Three proposals of 10,000 characters and five comments, at up to four bytes each. */
const BODY_BYTES = 192 * 1_024;

/** Voices are sent without signing in, and without anything that tells one sender from another. */
export const voiceRoutes = {
  sendVoice: {
    method: "POST",
    path: "/v1/public/consultations/{consultationId}/voices",
    roles: "PUBLIC",
    summary: {
      id: "Mengirim satu suara anonim dengan kartu suara: pilihan, usul, komentar, dan dukungan sekaligus",
      en: "Send one anonymous voice with its token: votes, proposals, comments and support at once",
    },
    params: OneConsultation,
    body: once(() =>
      z.strictObject({
        token: TokenSchema(),
        votes: VotesSchema().default([]),
        proposals: z.array(ProposalTextSchema()).max(3).default([]),
        comments: z
          .array(z.strictObject({ proposalId: ProposalIdSchema(), text: CommentTextSchema() }))
          .max(5)
          .default([]),
        supports: z.array(ProposalIdSchema()).max(10).default([]),
      }),
    ),
    bodyLimitBytes: BODY_BYTES,
    reply: once(() => z.object({ isCounted: z.literal(true) })),
  },
} satisfies Contract;
