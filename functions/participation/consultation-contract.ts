import * as z from "zod";
import { FileHashSchema } from "../../shared/domain/announced-file.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import {
  ConsultationContentSchema,
  ConsultationIdSchema,
} from "../../shared/domain/participation/consultation.ts";
import { OfficialNipsSchema } from "../../shared/domain/participation/officials.ts";
import { refuseNotYours } from "../../shared/domain/participation/sight.ts";
import { ShownConsultationSchema } from "../../shared/domain/participation/views.ts";
import { DownloadSchema } from "../../shared/domain/upload.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OneConsultation = /* @__PURE__ */ once(() =>
  z.strictObject({ consultationId: ConsultationIdSchema() }),
);
const Statement = /* @__PURE__ */ once(() => z.strictObject({ text: freeText().min(20).max(5_000) }));

/** Consultations, from their publication to what came of them. */
export const consultationRoutes = {
  consultations: {
    method: "GET",
    path: "/v1/consultations",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Musyawarah yang mengajak saya, atau yang saya jawab atau terbitkan; terbaru dahulu",
      en: "Consultations that ask me, or that I answer or published; newest first",
    },
    query: PageQuerySchema,
    reply: once(() =>
      withPeople(
        z.object({ items: z.array(ShownConsultationSchema()).readonly(), cursor: z.string().optional() }),
      ),
    ),
  },
  publishConsultation: {
    method: "POST",
    path: "/v1/consultations",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Menerbitkan musyawarah: yang diajak, dokumen, pertanyaan, waktu, dan pejabat penjawabnya",
      en: "Publish a consultation: whom it asks, documents, polls, its time, and the officials who will answer",
    },
    guard: "key",
    body: ConsultationContentSchema,
    status: 201,
    reply: ShownConsultationSchema,
  },
  consultation: {
    method: "GET",
    path: "/v1/consultations/{consultationId}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Satu musyawarah: isinya, hasil hitungnya setelah ditutup, tanggapan, dan yang terwujud",
      en: "One consultation: what it is about, its count once it is closed, the answer, and what came of it",
    },
    params: OneConsultation,
    reply: once(() =>
      withPeople(
        z.object({
          consultation: ShownConsultationSchema(),
          /** Whether the caller drew their token, or voted. */
          hasDrawn: z.boolean(),
          hasVoted: z.boolean(),
          /** Proposals that have an answer. */
          answered: z.int(),
        }),
      ),
    ),
  },
  document: {
    method: "GET",
    path: "/v1/consultations/{consultationId}/documents/{sha256}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Alamat untuk mengunduh dokumen musyawarah, berlaku lima menit",
      en: "A download address for a consultation's document, valid for five minutes",
    },
    params: once(() => OneConsultation().extend({ sha256: FileHashSchema() })),
    reply: DownloadSchema,
  },
  answerConsultation: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/answer",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Memberi tanggapan resmi, setelah setiap usul dijawab",
      en: "Give the official answer, once every proposal has one",
    },
    guard: "version",
    params: OneConsultation,
    body: Statement,
    reply: ShownConsultationSchema,
  },
  nameOfficials: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/officials",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Mengganti pejabat penjawab musyawarah, dengan alasan yang dapat dibaca semua",
      en: "Name other officials for a consultation, with a reason that everybody may read",
    },
    guard: "version",
    params: OneConsultation,
    body: once(() =>
      z.strictObject({ officialNips: OfficialNipsSchema(), reason: freeText().min(5).max(1_000) }),
    ),
    reply: ShownConsultationSchema,
  },
  sayOutcome: {
    method: "POST",
    path: "/v1/consultations/{consultationId}/outcome",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Mengumumkan apa yang terwujud dari musyawarah",
      en: "Publish what came of a consultation",
    },
    guard: "version",
    params: OneConsultation,
    body: Statement,
    reply: ShownConsultationSchema,
  },
} satisfies Contract;
