import * as z from "zod";
import { BothLanguagesSchema } from "../../shared/domain/both-languages.ts";
import { CitizenExplanationSchema } from "../../shared/domain/complaints/clocks/explanation.ts";
import { SubmissionSchema } from "../../shared/domain/complaints/intake/submission.ts";
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
import { named, once } from "../../shared/domain/once.ts";
import {
  OrganisationUnitSchema,
  PublicClosingSchema,
} from "../../shared/domain/organisation/organisation-unit.ts";
import type { Text } from "../../shared/domain/text.ts";
import type { Contract } from "../../shared/http/contract.ts";

const OfComplaint = /* @__PURE__ */ once(() => z.strictObject({ trackingCode: TrackingCodeSchema() }));
const Secret = /* @__PURE__ */ once(() => z.string().min(1).max(64));
const SMALL_BYTES = 1_024;

const PublicUnitSchema = /* @__PURE__ */ named("PublicUnit", () =>
  OrganisationUnitSchema().pick({ id: true, name: true, kind: true, parentId: true }).extend({
    /** Its end, if one is known. */
    closing: PublicClosingSchema().optional(),
    /** Whether citizens are asked to choose from it; a complaint may name the others too. */
    isOffered: z.boolean(),
  }),
);

/** Part of the reply to everything a complainant does. */
const StandingSchema = /* @__PURE__ */ named("CitizenComplaintStanding", () =>
  ComplaintSummarySchema().extend({ statusText: BothLanguagesSchema() }),
);

/**
 * Something a complainant does to their own complaint. The secret travels in the body, because addresses end up in logs
 * and histories.
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
      en: "Submit a complaint, a suggestion or a request for information; no personal data is required",
    },
    guard: "key",
    body: SubmissionSchema,
    status: 201,
    reply: ComplaintReceiptSchema,
  },
  units: {
    method: "GET",
    path: "/v1/public/units",
    roles: "PUBLIC",
    summary: {
      id: "Unit organisasi yang dapat disebut dalam pengaduan, beserta induknya",
      en: "The units that a complaint may name, each with its parent",
    },
    reply: once(() => z.object({ items: z.array(PublicUnitSchema()).readonly() })),
    cache: "public, max-age=300",
  },
  /** A query, but sent by POST, because what it says is private. */
  similar: {
    method: "POST",
    path: "/v1/public/complaints/similar",
    roles: "PUBLIC",
    summary: {
      id: "Mencari pengaduan hari ini yang sama isi dan tempatnya, untuk diikuti",
      en: "Find today's complaints about the same thing in the same place, to follow one of them",
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
      en: "View one's own complaint, or one that one follows, with its secret",
    },
    params: OfComplaint,
    body: once(() => z.strictObject({ secret: Secret() })),
    bodyLimitBytes: SMALL_BYTES,
    reply: CitizenComplaintSchema,
  },
  /** A query too, sent by POST for the same reason as the view. */
  explain: {
    method: "POST",
    path: "/v1/public/complaints/{trackingCode}/deadlines",
    roles: "PUBLIC",
    summary: {
      id: "Menjelaskan setiap tenggat pengaduan sendiri: sejak kapan, berapa hari kerja, dan hari mana yang tidak dihitung",
      en: "Explain every deadline of one's own complaint: when it starts, how many working days it has, and which days do not count",
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
      en: "Follow somebody else's complaint about the same problem; its secret shows its progress",
    },
    guard: "key",
    params: OfComplaint,
    status: 201,
    reply: once(() => z.object({ trackingCode: z.string(), secret: z.string() })),
  },
  write: own("messages", {
    id: "Menulis kepada petugas: menjawab pertanyaannya, atau menambahkan keterangan",
    en: "Write to those who handle the complaint: a reply to their question, or a remark",
    body: () => ({ text: ComplaintTextSchema() }),
  }),
  rate: own("ratings", {
    id: "Menilai penanganan; bila tidak puas, pengaduan dibuka kembali",
    en: "Rate the handling; dissatisfaction reopens the complaint",
    body: () => ({ isSatisfied: z.boolean(), remark: ComplaintReasonSchema().optional() }),
  }),
  reopen: own("reopenings", {
    id: "Membuka kembali pengaduan yang sudah dijawab atau selesai, selama waktunya belum lewat",
    en: "Reopen a complaint that was answered or closed, while there is still time",
    body: () => ({ reason: ComplaintReasonSchema() }),
  }),
} satisfies Contract;
