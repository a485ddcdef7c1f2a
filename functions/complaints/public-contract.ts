import * as z from "zod";
import { CitizenExplanationSchema } from "../../shared/domain/complaints/clocks/explanation.ts";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import {
  ComplaintReasonSchema,
  ComplaintTextSchema,
  PlaceSchema,
} from "../../shared/domain/complaints/parts.ts";
import { CitizenComplaintSchema } from "../../shared/domain/complaints/views/citizen-view.ts";
import {
  ComplaintReceiptSchema,
  ComplaintSummarySchema,
} from "../../shared/domain/complaints/views/summary.ts";
import { once } from "../../shared/domain/once.ts";
import type { Text } from "../../shared/domain/text.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { SubmissionSchema } from "./intake-contract.ts";

const OfComplaint = once(() => z.strictObject({ trackingCode: TrackingCodeSchema() }));
const Secret = once(() => z.string().min(1).max(64));
const SMALL_BYTES = 1_024;

/** Stands in the reply to every act of a complainant. */
const StandingSchema = once(() =>
  ComplaintSummarySchema().extend({ statusText: z.object({ id: z.string(), en: z.string() }) }),
);

/**
 * What a complainant does to their own complaint. The secret stands in the body, since addresses end up in logs and
 * histories.
 */
function own<const Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  { body, ...summary }: Text & { readonly body: () => Shape },
) {
  return {
    method: "POST",
    path: `/v1/public/complaints/{trackingCode}/${name}`,
    roles: "PUBLIC",
    summary,
    guard: "key",
    params: OfComplaint,
    body: once(() => z.strictObject({ secret: Secret(), ...body() })),
    status: 201,
    reply: StandingSchema,
  } as const;
}

export const publicComplaintRoutes = {
  submit: {
    method: "POST",
    path: "/v1/public/complaints",
    roles: "PUBLIC",
    summary: {
      id: "Menyampaikan pengaduan, aspirasi, atau permintaan informasi; tidak ada data diri yang wajib",
      en: "Hands in a complaint, a suggestion or a request for information; nothing personal is asked for",
    },
    guard: "key",
    body: SubmissionSchema,
    status: 201,
    reply: ComplaintReceiptSchema,
  },
  /** A question, but asked by POST, for what it says is nobody else's. */
  similar: {
    method: "POST",
    path: "/v1/public/complaints/similar",
    roles: "PUBLIC",
    summary: {
      id: "Mencari pengaduan hari ini yang sama isi dan tempatnya, untuk diikuti",
      en: "Finds today's complaints that say the same of the same place, to follow one of them",
    },
    body: once(() => z.strictObject({ text: ComplaintTextSchema(), place: PlaceSchema().optional() })),
    reply: once(() => z.object({ trackingCodes: z.array(z.string()).readonly() })),
  },
  view: {
    method: "POST",
    path: "/v1/public/complaints/{trackingCode}/view",
    roles: "PUBLIC",
    summary: {
      id: "Melihat perkembangan pengaduan sendiri, atau yang diikuti, dengan kode rahasianya",
      en: "Shows one's own complaint, or one that one follows, to whoever knows its secret",
    },
    params: OfComplaint,
    body: once(() => z.strictObject({ secret: Secret() })),
    bodyLimitBytes: SMALL_BYTES,
    reply: CitizenComplaintSchema,
  },
  /** A question too, asked by POST for the same reason as the view. */
  explain: {
    method: "POST",
    path: "/v1/public/complaints/{trackingCode}/deadlines",
    roles: "PUBLIC",
    summary: {
      id: "Menjelaskan setiap tenggat pengaduan sendiri: sejak kapan, berapa hari kerja, dan hari mana yang tidak dihitung",
      en: "Explains every deadline of one's own complaint: from when, how many working days, and which days do not count",
    },
    params: OfComplaint,
    body: once(() => z.strictObject({ secret: Secret() })),
    bodyLimitBytes: SMALL_BYTES,
    reply: CitizenExplanationSchema,
  },
  join: {
    method: "POST",
    path: "/v1/public/complaints/{trackingCode}/followers",
    roles: "PUBLIC",
    summary: {
      id: "Mengikuti pengaduan orang lain tentang hal yang sama; kode rahasianya membuka perkembangannya",
      en: "Follows somebody else's complaint on the same matter; its secret opens its progress",
    },
    guard: "key",
    params: OfComplaint,
    status: 201,
    reply: once(() => z.object({ trackingCode: z.string(), secret: z.string() })),
  },
  write: own("messages", {
    id: "Menulis kepada petugas: menjawab pertanyaannya, atau menambahkan keterangan",
    en: "Writes to those who handle it: a reply to their question, or a remark",
    body: () => ({ text: ComplaintTextSchema() }),
  }),
  rate: own("ratings", {
    id: "Menilai penanganan; bila tidak puas, pengaduan dibuka kembali",
    en: "Rates the handling; dissatisfaction reopens the complaint",
    body: () => ({ isSatisfied: z.boolean(), remark: ComplaintReasonSchema().optional() }),
  }),
  reopen: own("reopenings", {
    id: "Membuka kembali pengaduan yang sudah dijawab atau selesai, selama waktunya belum lewat",
    en: "Reopens a complaint that was answered or completed, while there is time for it",
    body: () => ({ reason: ComplaintReasonSchema() }),
  }),
} satisfies Contract;
