import * as z from "zod";
import { FileHashSchema } from "../../shared/domain/announced-file.ts";
import { EnteredDaySchema } from "../../shared/domain/calendar/entered-day.ts";
import { PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { named, once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { refuseNotCoordinator } from "../../shared/domain/supervision/authority.ts";
import { DrawnSchema } from "../../shared/domain/supervision/draw.ts";
import { PinnedInstrumentSchema, ProgrammeIdSchema } from "../../shared/domain/supervision/programme.ts";
import { RecommendationSchema } from "../../shared/domain/supervision/recommendation.ts";
import { refuseNotTeam, VisitRecordSchema, VisitSchema } from "../../shared/domain/supervision/visit.ts";
import { DownloadSchema } from "../../shared/domain/upload.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OneDraw = /* @__PURE__ */ once(() =>
  z.strictObject({ programmeId: ProgrammeIdSchema(), period: PeriodIdSchema() }),
);
const DrawNumber = /* @__PURE__ */ once(() => z.coerce.number().int().min(1).max(500));
const OneVisit = /* @__PURE__ */ once(() => OneDraw().extend({ number: DrawNumber() }));
const OneRecommendation = /* @__PURE__ */ once(() =>
  OneVisit().extend({ recommendation: z.coerce.number().int().min(1).max(10) }),
);
const Text = /* @__PURE__ */ once(() => freeText().min(5).max(1_000));

/** What somebody may do with a visit now. */
const VisitActsSchema = /* @__PURE__ */ named("SupervisionVisitActs", () =>
  z.array(z.enum(["RECORD", "REPLY", "CALL_OFF", "VERIFY", "PASS_ON"])),
);

const DrawnVisitSchema = /* @__PURE__ */ named("DrawnVisit", () =>
  DrawnSchema().extend({
    /** Absent until it is planned. */
    visit: VisitSchema().pick({ state: true, plannedOn: true, inspectors: true, version: true }).optional(),
  }),
);

const FollowUpToVerifySchema = /* @__PURE__ */ named("FollowUpToVerify", () =>
  RecommendationSchema().pick({
    ...{ programmeId: true, period: true, visit: true, number: true, text: true, ownerNip: true },
    ...{ dueAt: true, missedAt: true },
  }),
);

/** Visits, and what is recommended by them. */
export const visitRoutes = {
  visits: {
    method: "GET",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/visits",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotCoordinator,
    summary: {
      id: "Yang terundi, dan kunjungannya: bagi yang mengatur program dan para pengawasnya",
      en: "Who was drawn, and their visits: for those who run the programme, and its inspectors",
    },
    params: OneDraw,
    query: PageQuerySchema,
    reply: once(() =>
      withPeople(z.object({ items: z.array(DrawnVisitSchema()).readonly(), cursor: z.string().optional() })),
    ),
  },
  planVisits: {
    method: "POST",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/visits",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotCoordinator,
    summary: {
      id: "Menugaskan tim ke yang terundi pada suatu hari; yang punya konflik kepentingan ditolak",
      en: "Send a team to those who were drawn, on a day; conflicts of interest are refused",
    },
    guard: "key",
    params: OneDraw,
    body: once(() =>
      z.strictObject({
        /** Their numbers in the draw, and whom the sender takes them to be. */
        visits: z
          .array(z.strictObject({ number: DrawNumber(), nip: NipSchema() }))
          .min(1)
          .max(10),
        inspectors: z.array(NipSchema()).min(1).max(5),
        day: EnteredDaySchema(),
      }),
    ),
    status: 201,
    reply: once(() => z.object({ items: z.array(VisitSchema()).readonly() })),
  },
  visit: {
    method: "GET",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotTeam,
    summary: {
      id: "Satu kunjungan: instrumen, catatan, tanggapan, dan rekomendasinya; bagi tim, yang dikunjungi, penanggung jawab rekomendasi, dan pengatur program",
      en: "One visit: form, record, reply and recommendations; for the team, the visited, owners of recommendations, and those who run the programme",
    },
    params: OneVisit,
    reply: once(() =>
      withPeople(
        z.object({
          visit: VisitSchema(),
          instrument: PinnedInstrumentSchema(),
          recommendations: z.array(RecommendationSchema()).readonly(),
          acts: VisitActsSchema(),
        }),
      ),
    ),
  },
  recordVisit: {
    method: "POST",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/record",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotTeam,
    summary: {
      id: "Mencatat kunjungan: jawaban instrumen, temuan, dan rekomendasi; satu kali, juga dari antrean luring",
      en: "Record a visit: answers, findings and recommendations; once, from an offline queue too",
    },
    guard: "key",
    params: OneVisit,
    body: VisitRecordSchema,
    status: 201,
    reply: VisitSchema,
  },
  reply: {
    method: "POST",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/reply",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotTeam,
    summary: { id: "Menanggapi kunjungan atas diri sendiri", en: "Reply to a visit of oneself" },
    guard: "version",
    params: OneVisit,
    body: once(() => z.strictObject({ text: freeText().min(5).max(2_000) })),
    reply: VisitSchema,
  },
  callOff: {
    method: "POST",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/call-off",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotCoordinator,
    summary: {
      id: "Membatalkan kunjungan yang tidak dapat dilakukan, dengan alasan",
      en: "Call off a visit that cannot be made, with a reason",
    },
    guard: "version",
    params: OneVisit,
    body: once(() => z.strictObject({ reason: Text() })),
    reply: VisitSchema,
  },
  photo: {
    method: "GET",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/photos/{sha256}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotTeam,
    summary: {
      id: "Alamat untuk mengunduh foto kunjungan atau bukti tindak lanjutnya, berlaku lima menit",
      en: "A download address for a photo of a visit or a proof of its follow-up, valid for five minutes",
    },
    params: once(() => OneVisit().extend({ sha256: FileHashSchema() })),
    reply: DownloadSchema,
  },
  followUp: {
    method: "POST",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/recommendations/{recommendation}/follow-up",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotTeam,
    summary: {
      id: "Melaporkan tindak lanjut rekomendasi, dengan bukti",
      en: "Report the follow-up of a recommendation, with proof",
    },
    guard: "version",
    params: OneRecommendation,
    body: once(() => z.strictObject({ report: Text(), evidence: z.array(FileHashSchema()).max(8) })),
    reply: RecommendationSchema,
  },
  verify: {
    method: "POST",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/recommendations/{recommendation}/verify",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotTeam,
    summary: {
      id: "Memverifikasi tindak lanjut: selesai, atau dikembalikan dengan yang masih kurang",
      en: "Verify a follow-up: closed, or returned with what is missing",
    },
    guard: "version",
    params: OneRecommendation,
    body: once(() => z.strictObject({ isDone: z.boolean(), note: Text().optional() })),
    reply: RecommendationSchema,
  },
  passOn: {
    method: "POST",
    path: "/v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/recommendations/{recommendation}/pass-on",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotCoordinator,
    summary: {
      id: "Mengganti penanggung jawab rekomendasi yang belum ditindaklanjuti, dengan alasan",
      en: "Give a recommendation that awaits its follow-up to another owner, with a reason",
    },
    guard: "version",
    params: OneRecommendation,
    body: once(() => z.strictObject({ ownerNip: NipSchema(), reason: Text() })),
    reply: RecommendationSchema,
  },
  mine: {
    method: "GET",
    path: "/v1/me/supervision",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Pengawasan yang menyangkut saya: kunjungan yang saya lakukan beserta instrumennya, tindak lanjut yang saya verifikasi, rekomendasi saya, dan kunjungan atas saya",
      en: "Supervision that concerns me: visits that I make with their forms, follow-ups that I verify, my recommendations, and visits of me",
    },
    reply: once(() =>
      withPeople(
        z.object({
          /** From a week ago on, by day. */
          visits: z.array(VisitSchema()).readonly(),
          /** The forms of these, so that they can be filled in without a connection. */
          forms: z
            .array(
              z.object({
                programmeId: ProgrammeIdSchema(),
                period: PeriodIdSchema(),
                instrument: PinnedInstrumentSchema(),
              }),
            )
            .readonly(),
          /** What was followed up after visits that I made, however long ago, and awaits its verification by the team. */
          toVerify: z.array(FollowUpToVerifySchema()).readonly(),
          /** Open ones that I own, the earliest deadline first. */
          recommendations: z.array(RecommendationSchema()).readonly(),
          /** Visits of me, or of the unit for which I answer. */
          visited: z.array(VisitSchema()).readonly(),
        }),
      ),
    ),
  },
} satisfies Contract;
