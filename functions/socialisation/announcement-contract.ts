import * as z from "zod";
import { freeText } from "../../shared/domain/free-text.ts";
import { named, once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import {
  AnnouncementContentSchema,
  AnnouncementIdSchema,
  AnnouncementSchema,
} from "../../shared/domain/socialisation/announcement.ts";
import { refuseNotAddressed } from "../../shared/domain/socialisation/audience.ts";
import { UnderstandingSchema, UnitReachSchema } from "../../shared/domain/socialisation/reach.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

export const OneAnnouncement = /* @__PURE__ */ once(() =>
  z.strictObject({ announcementId: AnnouncementIdSchema() }),
);

/** Somebody who looks after announcements, or is meant by them. */
export const READERS = ["EMPLOYEE", "HR", "HEAD_OF_CITY"] as const;

/** How far an announcement has come. */
const ReachSchema = /* @__PURE__ */ named("Reach", () =>
  z.object({
    addressed: z.int(),
    reached: z.int(),
    answered: z.int(),
    /** Least reached first. */
    units: z.array(UnitReachSchema()),
  }),
);

/** Announcements, for those who publish them. */
export const announcementRoutes = {
  announcements: {
    method: "GET",
    path: "/v1/announcements",
    roles: READERS,
    summary: {
      id: "Pengumuman yang Anda urus: milik Anda; bagi pengelola kinerja dan kepala daerah, semua dari setahun terakhir",
      en: "The announcements that one looks after: one's own; for HR and the head of the city, all of the last year",
    },
    reply: once(() => withPeople(z.object({ items: z.array(AnnouncementSchema()) }))),
  },
  publish: {
    method: "POST",
    path: "/v1/announcements",
    roles: READERS,
    summary: {
      id: "Menerbitkan pengumuman bagi unit dan jabatan yang dipilih, dengan uji pemahaman bila perlu",
      en: "Publish an announcement for chosen units and posts, with a check of understanding if wanted",
    },
    guard: "key",
    body: AnnouncementContentSchema,
    status: 201,
    reply: AnnouncementSchema,
  },
  withdraw: {
    method: "POST",
    path: "/v1/announcements/{announcementId}/withdraw",
    roles: READERS,
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Menarik pengumuman dengan alasan; yang sudah dibaca dan dijawab tetap tercatat",
      en: "Withdraw an announcement with a reason; what was read and answered stays known",
    },
    guard: "version",
    params: OneAnnouncement,
    body: once(() => z.strictObject({ reason: freeText().min(5).max(1_000) })),
    reply: AnnouncementSchema,
  },
  remind: {
    method: "POST",
    path: "/v1/announcements/{announcementId}/remind",
    roles: READERS,
    summary: {
      id: "Mengingatkan yang belum membaca, paling banyak sekali sehari",
      en: "Remind whoever has not read it, once a day at most",
    },
    guard: "version",
    params: OneAnnouncement,
    reply: AnnouncementSchema,
  },
  reach: {
    method: "GET",
    path: "/v1/announcements/{announcementId}/reach",
    roles: READERS,
    summary: {
      id: "Berapa yang sudah membaca, per unit; yang paling sedikit terjangkau dahulu",
      en: "How many have read it, by unit; the least reached first",
    },
    params: OneAnnouncement,
    reply: ReachSchema,
  },
  unitReach: {
    method: "GET",
    path: "/v1/announcements/{announcementId}/reach/{unitId}",
    roles: READERS,
    summary: {
      id: "Berapa di satu unit yang sudah membaca; siapa yang belum, bagi pimpinannya dan pengelola kinerja",
      en: "How many of a unit have read it; who has not, for its head and HR",
    },
    params: once(() => OneAnnouncement().extend({ unitId: UnitIdSchema() })),
    reply: once(() =>
      withPeople(
        UnitReachSchema().extend({
          /** Those in the unit today who are meant and have not read it; only for its heads, HR and the head of the city. */
          missingNips: z.array(NipSchema()).optional(),
        }),
      ),
    ),
  },
  understanding: {
    method: "GET",
    path: "/v1/announcements/{announcementId}/understanding",
    roles: READERS,
    summary: {
      id: "Apa yang tidak dipahami: per pertanyaan, dan per unit bila penjawabnya cukup banyak",
      en: "What was not understood: by question, and by unit where enough have answered",
    },
    params: OneAnnouncement,
    reply: UnderstandingSchema,
  },
} satisfies Contract;
