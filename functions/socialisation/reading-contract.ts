import * as z from "zod";
import { FileHashSchema } from "../../shared/domain/announced-file.ts";
import { named, once } from "../../shared/domain/once.ts";
import { AnnouncementSchema } from "../../shared/domain/socialisation/announcement.ts";
import { CheckResultSchema, ChosenSchema } from "../../shared/domain/socialisation/understanding.ts";
import { DownloadSchema } from "../../shared/domain/upload.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";
import { OneAnnouncement, READERS } from "./announcement-contract.ts";

/** An announcement as one of its readers finds it in their list. */
const MyAnnouncementSchema = /* @__PURE__ */ named("MyAnnouncement", () =>
  AnnouncementSchema().extend({
    /** When they read it; absent until they have. */
    readAt: z.string().optional(),
    /** When they last answered its check; absent without. */
    answeredAt: z.string().optional(),
  }),
);

/** An announcement as somebody opens it. */
const OpenedAnnouncementSchema = /* @__PURE__ */ named("OpenedAnnouncement", () =>
  MyAnnouncementSchema().extend({
    body: z.string(),
    /** Whether it is addressed to the caller and current today: only then can it be confirmed and its check answered. */
    isOpenToMe: z.boolean(),
    /** Whether the caller looks after it. */
    isMine: z.boolean(),
    /** The questions of its check, without what is right. */
    check: z.array(z.object({ text: z.string(), options: z.array(z.string()) })),
    /** The caller's own result, with what is right and why; absent until they have answered. */
    result: CheckResultSchema().optional(),
  }),
);

/** Announcements, for those who are meant. */
export const readingRoutes = {
  mine: {
    method: "GET",
    path: "/v1/me/announcements",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Pengumuman yang berlaku bagi saya, yang belum dibaca dahulu",
      en: "The announcements that stand for me, unread ones first",
    },
    reply: once(() => withPeople(z.object({ items: z.array(MyAnnouncementSchema()) }))),
  },
  open: {
    method: "GET",
    path: "/v1/announcements/{announcementId}",
    roles: READERS,
    summary: {
      id: "Isi pengumuman, pertanyaan ujinya, dan hasil Anda sendiri",
      en: "An announcement, the questions of its check, and one's own result",
    },
    params: OneAnnouncement,
    reply: once(() => withPeople(OpenedAnnouncementSchema())),
  },
  file: {
    method: "GET",
    path: "/v1/announcements/{announcementId}/files/{sha256}",
    roles: READERS,
    summary: {
      id: "Alamat mengunduh berkas pengumuman, berlaku lima menit",
      en: "Where to download a file of an announcement, for five minutes",
    },
    params: once(() => OneAnnouncement().extend({ sha256: FileHashSchema() })),
    reply: DownloadSchema,
  },
  confirm: {
    method: "POST",
    path: "/v1/announcements/{announcementId}/receipt",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Menyatakan pengumuman sudah dibaca; diulang pun tercatat sekali",
      en: "Confirm that one has read an announcement; however often, it counts once",
    },
    params: OneAnnouncement,
    reply: once(() => z.object({ readAt: z.string() })),
  },
  answer: {
    method: "POST",
    path: "/v1/announcements/{announcementId}/answers",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Menjawab uji pemahaman; boleh diulang, dan hanya Anda yang melihat jawaban Anda",
      en: "Answer a check of understanding; it may be repeated, and nobody else sees one's answers",
    },
    params: OneAnnouncement,
    body: once(() => z.strictObject({ chosen: ChosenSchema() })),
    reply: CheckResultSchema,
  },
} satisfies Contract;
