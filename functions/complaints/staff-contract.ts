import * as z from "zod";
import type { Role } from "../../shared/auth/principal.ts";
import { COMPLAINT_DESK, ComplaintClassSchema } from "../../shared/domain/complaints/complaint.ts";
import { SubmissionSchema } from "../../shared/domain/complaints/intake/submission.ts";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { REJECTION_GROUNDS } from "../../shared/domain/complaints/life/handling.ts";
import { ComplaintReasonSchema, ComplaintTextSchema } from "../../shared/domain/complaints/parts.ts";
import {
  ComplaintLineSchema,
  OpenedComplaintSchema,
  StaffComplaintSchema,
} from "../../shared/domain/complaints/views/staff-view.ts";
import { ComplaintReceiptSchema } from "../../shared/domain/complaints/views/summary.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Text } from "../../shared/domain/text.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

const OfComplaint = /* @__PURE__ */ once(() => z.strictObject({ trackingCode: TrackingCodeSchema() }));

const OFFICERS = ["COMPLAINT_OFFICER"] as const;
/** Besides the officers, the head of a unit may, by virtue of their posting. */
const OFFICERS_AND_HEADS = ["COMPLAINT_OFFICER", "EMPLOYEE"] as const;

/** An action on one complaint, at the version that its handler has seen. */
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
    roles: ["COMPLAINT_OFFICER", "HR", "EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Pengaduan di sebuah unit atau di meja pengaduan, terlama dahulu",
      en: "A unit's complaints, or the city complaint desk's, oldest first",
    },
    query: once(() =>
      PageQuerySchema().extend({
        unitId: UnitIdSchema().default(COMPLAINT_DESK),
        state: z.enum(["OPEN", "ENDED"]).default("OPEN"),
      }),
    ),
    reply: once(() => pageOf(ComplaintLineSchema())),
  },
  open: {
    method: "GET",
    path: "/v1/open-complaints",
    roles: ["COMPLAINT_OFFICER", "HEAD_OF_CITY"],
    summary: {
      id: "Semua pengaduan terbuka, yang tenggatnya paling dekat dahulu",
      en: "All open complaints of the city, the earliest deadline first",
    },
    query: PageQuerySchema,
    reply: once(() => pageOf(ComplaintLineSchema())),
  },
  mine: {
    method: "GET",
    path: "/v1/me/complaints",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Pengaduan terbuka yang ditugaskan kepada saya, yang tenggatnya paling dekat dahulu",
      en: "The open complaints that are assigned to me, the earliest deadline first",
    },
    reply: once(() => z.object({ items: z.array(ComplaintLineSchema()).readonly() })),
  },
  file: {
    method: "POST",
    path: "/v1/complaints",
    roles: OFFICERS,
    summary: {
      id: "Mencatat pengaduan warga yang menelepon atau datang; bukti dengan kode rahasianya diberikan kepadanya",
      en: "File a complaint for somebody who calls or visits; they get the receipt with its secret",
    },
    guard: "key",
    body: SubmissionSchema,
    status: 201,
    reply: ComplaintReceiptSchema,
  },
  read: {
    method: "GET",
    path: "/v1/complaints/{trackingCode}",
    roles: [...OFFICERS_AND_HEADS, "HEAD_OF_CITY"],
    summary: {
      id: "Membaca satu pengaduan, dan apa yang dapat dilakukan terhadapnya sekarang",
      en: "One complaint, and what can be done about it now",
    },
    params: OfComplaint,
    reply: OpenedComplaintSchema,
  },
  verify: act("verify", OFFICERS, {
    id: "Memverifikasi: klasifikasi dan unit yang berwenang; tanpa unitId tetap di unitnya, yang berkadar pengawasan ke Inspektorat",
    en: "Verify: set its class and its unit; without unitId it stays with its unit, and misconduct goes to the inspectorate",
    body: once(() => z.strictObject({ class: ComplaintClassSchema(), unitId: UnitIdSchema().optional() })),
  }),
  reject: act("reject", OFFICERS, {
    id: "Menolak dengan alasan yang dibaca pengadu; salah alamat bukan alasan",
    en: "Reject, with a reason that the complainant reads; the wrong unit is not a reason",
    body: once(() => z.strictObject({ ground: z.enum(REJECTION_GROUNDS), reason: ComplaintReasonSchema() })),
  }),
  archive: act("archive", OFFICERS, {
    id: "Mengarsipkan yang tidak meminta tindakan, dengan alasan yang dibaca pengadu",
    en: "Archive a complaint that calls for no action, with a reason that the complainant reads",
    body: once(() => z.strictObject({ reason: ComplaintReasonSchema() })),
  }),
  merge: act("merge", OFFICERS, {
    id: "Menggabungkan dengan pengaduan lain tentang hal yang sama, yang diteruskan penanganannya",
    en: "Merge it into another complaint about the same problem, which continues",
    body: once(() => z.strictObject({ into: TrackingCodeSchema() })),
  }),
  reclassify: act("reclassify", OFFICERS, {
    id: "Mengubah klasifikasi; tenggat dihitung ulang sejak diterima dan jeda tetap diperhitungkan",
    en: "Change its class; deadlines are recomputed from receipt, and pauses are kept",
    body: once(() => z.strictObject({ class: ComplaintClassSchema() })),
  }),
  forward: act("forward", OFFICERS_AND_HEADS, {
    id: "Meneruskan ke unit lain; tenggat tetap berjalan",
    en: "Forward to another unit; the deadlines stay",
    body: once(() =>
      z.strictObject({
        unitId: UnitIdSchema(),
        /** The reason, as a note for the new unit. */
        reason: ComplaintReasonSchema().optional(),
      }),
    ),
  }),
  assign: act("assign", OFFICERS_AND_HEADS, {
    id: "Menugaskan pengaduan kepada pegawai unit (disposisi); tanpa nip, penugasan dicabut",
    en: "Assign it to somebody of the unit; without nip, it is assigned to nobody",
    body: once(() => z.strictObject({ nip: NipSchema().optional() })),
  }),
  note: act("note", OFFICERS_AND_HEADS, {
    id: "Menulis catatan internal, yang tidak dibaca pengadu",
    en: "Write an internal note, which the complainant does not read",
    body: once(() => z.strictObject({ text: ComplaintReasonSchema() })),
  }),
  ask: act("ask", OFFICERS_AND_HEADS, {
    id: "Bertanya kepada pengadu; tenggat berhenti sampai dijawab",
    en: "Ask the complainant; the deadlines pause until they reply",
    body: once(() => z.strictObject({ text: ComplaintTextSchema() })),
  }),
  resume: act("resume", OFFICERS_AND_HEADS, {
    id: "Melanjutkan tanpa menunggu jawaban pengadu",
    en: "Continue without the complainant's reply",
    body: once(() => z.strictObject({})),
  }),
  remark: act("remark", OFFICERS_AND_HEADS, {
    id: "Menulis kepada pengadu tanpa mengubah apa pun",
    en: "Write to the complainant without changing anything else",
    body: once(() => z.strictObject({ text: ComplaintTextSchema() })),
  }),
  answer: act("answer", OFFICERS_AND_HEADS, {
    id: "Menanggapi pengadu: tindak lanjut (isFinal false) atau jawaban tuntas",
    en: "Answer the complainant: what is being done (isFinal false), or the final answer",
    body: once(() =>
      z.strictObject({
        text: ComplaintTextSchema(),
        isFinal: z.boolean().default(true),
        /** Required once a deadline has passed; the complainant reads it. */
        delayReason: ComplaintReasonSchema().optional(),
      }),
    ),
  }),
  close: act("close", OFFICERS_AND_HEADS, {
    id: "Menutup pengaduan yang sudah ditanggapi: tuntas, atau tidak tuntas dengan alasannya",
    en: "Close an answered complaint: solved, or unsolved with the reason",
    body: once(() =>
      z.discriminatedUnion("outcome", [
        z.strictObject({ outcome: z.literal("SOLVED"), reason: ComplaintReasonSchema().optional() }),
        z.strictObject({ outcome: z.literal("UNSOLVED"), reason: ComplaintReasonSchema() }),
      ]),
    ),
  }),
} satisfies Contract;
