import * as z from "zod";
import type { Role } from "../../shared/auth/principal.ts";
import {
  COMPLAINT_DESK,
  ComplaintClassSchema,
  ComplaintReasonSchema,
  ComplaintTextSchema,
} from "../../shared/domain/complaint.ts";
import { CitizenComplaintSchema } from "../../shared/domain/complaint-citizen-view.ts";
import { REJECTION_GROUNDS } from "../../shared/domain/complaint-handling.ts";
import { ComplaintLineSchema, StaffComplaintSchema } from "../../shared/domain/complaint-staff-view.ts";
import { ComplaintReceiptSchema } from "../../shared/domain/complaint-summary.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation-unit.ts";
import type { Text } from "../../shared/domain/text.ts";
import { TrackingCodeSchema } from "../../shared/domain/tracking-code.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

const OfComplaint = once(() => z.strictObject({ trackingCode: TrackingCodeSchema() }));

export const publicComplaintRoutes = {
  submit: {
    method: "POST",
    path: "/v1/public/complaints",
    roles: "PUBLIC",
    summary: {
      id: "Menyampaikan pengaduan, aspirasi, atau permintaan informasi; tidak ada data diri yang disimpan",
      en: "Hands in a complaint, a suggestion or a request for information; nothing personal is stored",
    },
    guard: "key",
    body: once(() =>
      z.strictObject({
        class: ComplaintClassSchema().optional(),
        /** Where it is not known, the city's complaint desk finds it. */
        unitId: UnitIdSchema().optional(),
        text: ComplaintTextSchema(),
        isAnonymous: z.boolean().default(false),
        isConfidential: z.boolean().default(false),
      }),
    ),
    status: 201,
    reply: ComplaintReceiptSchema,
  },
  /** A question, but asked by POST: the secret stands in the body, since addresses end up in logs and histories. */
  view: {
    method: "POST",
    path: "/v1/public/complaints/{trackingCode}/view",
    roles: "PUBLIC",
    summary: {
      id: "Melihat perkembangan pengaduan sendiri dengan kode rahasianya",
      en: "Shows one's own complaint to whoever knows its secret",
    },
    params: OfComplaint,
    body: once(() => z.strictObject({ secret: z.string().min(1).max(64) })),
    bodyLimitBytes: 1_024,
    reply: CitizenComplaintSchema,
  },
} satisfies Contract;

const OFFICERS = ["COMPLAINT_OFFICER"] as const;
/** Beside the officers, the head of a unit may; that follows from their posting. */
const OFFICERS_AND_HEADS = ["COMPLAINT_OFFICER", "EMPLOYEE"] as const;

/** What is done to one complaint, at the version that its handler has seen. */
function act<const Name extends string, Body extends z.ZodType>(
  name: Name,
  roles: readonly [Role, ...Role[]],
  { body, ...summary }: Text & { readonly body: () => Body },
) {
  return {
    method: "POST",
    path: `/v1/complaints/{trackingCode}/${name}`,
    roles,
    summary,
    guard: "version",
    params: OfComplaint,
    body,
    reply: StaffComplaintSchema,
  } as const;
}

export const staffComplaintRoutes = {
  list: {
    method: "GET",
    path: "/v1/complaints",
    roles: ["COMPLAINT_OFFICER", "HR", "EMPLOYEE"],
    summary: {
      id: "Pengaduan di sebuah unit atau di meja pengaduan kota, terlama dahulu",
      en: "Complaints that are with a unit, or with the city's complaint desk, oldest first",
    },
    query: once(() =>
      PageQuerySchema().extend({
        unitId: UnitIdSchema().default(COMPLAINT_DESK),
        state: z.enum(["OPEN", "ENDED"]).default("OPEN"),
      }),
    ),
    reply: once(() => pageOf(ComplaintLineSchema())),
  },
  read: {
    method: "GET",
    path: "/v1/complaints/{trackingCode}",
    roles: OFFICERS_AND_HEADS,
    summary: { id: "Membaca satu pengaduan", en: "Reads one complaint" },
    params: OfComplaint,
    reply: StaffComplaintSchema,
  },
  history: {
    method: "GET",
    path: "/v1/complaints/{trackingCode}/history",
    roles: OFFICERS_AND_HEADS,
    summary: {
      id: "Riwayat pengaduan: setiap peristiwa, dan apakah rantainya utuh",
      en: "The history of a complaint: every event, and whether their chain is whole",
    },
    params: OfComplaint,
    reply: once(() =>
      z.object({
        isWhole: z.boolean(),
        events: z
          .array(
            z.object({
              number: z.int(),
              type: z.string(),
              at: z.iso.datetime(),
              by: z.string(),
              data: z.record(z.string(), z.unknown()).optional(),
              hash: z.string(),
            }),
          )
          .readonly(),
      }),
    ),
  },
  verify: act("verify", OFFICERS, {
    id: "Memverifikasi: klasifikasi dan unit yang berwenang",
    en: "Verifies: its class and its unit",
    body: once(() => z.strictObject({ class: ComplaintClassSchema(), unitId: UnitIdSchema() })),
  }),
  reject: act("reject", OFFICERS, {
    id: "Menolak dengan alasan yang dibaca pengadu; salah alamat bukan alasan",
    en: "Rejects, with a reason that the complainant reads; a wrong door is none",
    body: once(() => z.strictObject({ ground: z.enum(REJECTION_GROUNDS), reason: ComplaintReasonSchema() })),
  }),
  forward: act("forward", OFFICERS_AND_HEADS, {
    id: "Meneruskan ke unit lain; tenggat tetap berjalan",
    en: "Forwards to another unit; the deadlines stay",
    body: once(() => z.strictObject({ unitId: UnitIdSchema() })),
  }),
  answer: act("answer", OFFICERS_AND_HEADS, {
    id: "Menanggapi pengadu: tindak lanjut (isFinal false) atau jawaban tuntas",
    en: "Responds to the complainant: what is being done (isFinal false), or the final answer",
    body: once(() =>
      z.strictObject({
        text: ComplaintTextSchema(),
        isFinal: z.boolean().default(true),
        /** Required where a deadline has passed; the complainant reads it. */
        delayReason: ComplaintReasonSchema().optional(),
      }),
    ),
  }),
  close: act("close", OFFICERS_AND_HEADS, {
    id: "Menutup pengaduan yang sudah ditanggapi: tuntas, atau tidak tuntas dengan alasannya",
    en: "Closes an answered complaint: solved, or unsolved with the reason",
    body: once(() =>
      z.discriminatedUnion("outcome", [
        z.strictObject({ outcome: z.literal("SOLVED"), reason: ComplaintReasonSchema().optional() }),
        z.strictObject({ outcome: z.literal("UNSOLVED"), reason: ComplaintReasonSchema() }),
      ]),
    ),
  }),
} satisfies Contract;
