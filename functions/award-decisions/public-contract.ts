import * as z from "zod";
import { AwardDecisionSchema } from "../../shared/domain/awards/decision/decision.ts";
import {
  AwardObjectionSchema,
  ObjectionReasonSchema,
} from "../../shared/domain/awards/decision/objection.ts";
import { AWARD_COMPONENTS } from "../../shared/domain/awards/rule.ts";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { named, once } from "../../shared/domain/once.ts";
import { TrainingSchema } from "../../shared/domain/training/training.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { OfCategory } from "./decision-contract.ts";

/** What the public sees of a winner: never a NIP, and an id only for units. */
const AwardSchema = /* @__PURE__ */ named("Award", () => {
  const { month, category, decidedAt, objectUntil, code } = AwardDecisionSchema().shape;
  return z.object({
    ...{ month, category, decidedAt, objectUntil, code },
    winner: z.object({ name: z.string(), unitName: z.string(), position: z.string().optional() }),
    /** What its candidates were compared by, with the weight of each in basis points. */
    basis: z.array(z.object({ component: z.enum(AWARD_COMPONENTS), weightBasisPoints: z.int() })).readonly(),
  });
});

/** What a certificate of a training says: never a NIP. */
const CertifiedTrainingSchema = /* @__PURE__ */ named("CertifiedTraining", () => {
  const { title, role, hours, day, provider } = TrainingSchema().shape;
  return z.object({ holder: z.string(), title, role, hours, day, provider, code: z.string() });
});

const ObjectionSchema = /* @__PURE__ */ named("AwardDecisionObjection", () => {
  const { code, month, category, state, filedAt, answerDueAt, overdueSince } = AwardObjectionSchema().shape;
  return z.object({
    ...{ code, month, category, state, filedAt, answerDueAt, overdueSince },
    answer: z.object({ text: z.string(), at: z.string() }).optional(),
  });
});

/** Awards as the public sees them. */
export const publicAwardRoutes = {
  awards: {
    method: "GET",
    path: "/v1/public/awards",
    roles: "PUBLIC",
    summary: {
      id: "Penerima penghargaan yang diumumkan dengan persetujuannya, terbaru dahulu",
      en: "Winners who consented to be named, newest first",
    },
    query: PageQuerySchema,
    reply: once(() => pageOf(AwardSchema())),
  },
  award: {
    method: "GET",
    path: "/v1/public/awards/{month}/{category}",
    roles: "PUBLIC",
    summary: {
      id: "Satu penghargaan yang diumumkan dengan persetujuan penerimanya",
      en: "One award whose winner consented to be named",
    },
    params: OfCategory,
    reply: AwardSchema,
  },
  verify: {
    method: "GET",
    path: "/v1/public/certificates/{certificateCode}",
    roles: "PUBLIC",
    summary: {
      id: "Memeriksa keaslian piagam penghargaan atau sertifikat pelatihan dengan kode di atasnya",
      en: "Verify the certificate of an award or of a training by its code",
    },
    params: once(() => z.strictObject({ certificateCode: TrackingCodeSchema() })),
    reply: once(() =>
      z.union([
        z.object({ state: z.literal("VALID"), award: AwardSchema() }),
        z.object({ state: z.literal("VALID"), training: CertifiedTrainingSchema() }),
        z.object({ state: z.literal("REVOKED") }),
      ]),
    ),
  },
  object: {
    method: "POST",
    path: "/v1/public/awards/{month}/{category}/objections",
    roles: "PUBLIC",
    summary: {
      id: "Menyanggah penghargaan yang diumumkan, dengan alasan, selama masa sanggah; simpan kode dalam jawaban",
      en: "Object to a published award, with a reason, while the objection period is open; keep the code in the reply",
    },
    guard: "key",
    params: OfCategory,
    body: once(() => z.strictObject({ reason: ObjectionReasonSchema() })),
    status: 201,
    reply: ObjectionSchema,
  },
  objection: {
    method: "GET",
    path: "/v1/public/award-objections/{objectionCode}",
    roles: "PUBLIC",
    summary: {
      id: "Keadaan sanggahan dan jawabannya, dengan kode yang diterima saat menyanggah",
      en: "The state of an objection, by its code",
    },
    params: once(() => z.strictObject({ objectionCode: TrackingCodeSchema() })),
    reply: ObjectionSchema,
  },
} satisfies Contract;
