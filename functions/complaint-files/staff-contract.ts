import * as z from "zod";
import { FileContentSchema } from "../../shared/domain/announced-file.ts";
import { ComplaintFileIdSchema, ComplaintFileSchema } from "../../shared/domain/complaints/files/file.ts";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { once } from "../../shared/domain/once.ts";
import { DownloadSchema, UploadSchema } from "../../shared/domain/upload.ts";
import type { Contract } from "../../shared/http/contract.ts";

/** Beside the officers, the head of a unit may; that follows from their posting. */
const OFFICERS_AND_HEADS = ["COMPLAINT_OFFICER", "EMPLOYEE"] as const;
const OfFile = once(() =>
  z.strictObject({ trackingCode: TrackingCodeSchema(), fileId: ComplaintFileIdSchema() }),
);

/** Files of a complaint for those who handle it. */
export const staffFileRoutes = {
  announceFile: {
    method: "POST",
    path: "/v1/complaints/{trackingCode}/files",
    roles: OFFICERS_AND_HEADS,
    summary: {
      id: "Mengumumkan foto atau berkas untuk pengadu; balasannya alamat unggah yang berlaku satu jam",
      en: "Announces a photo or file for the complainant; the reply says where to upload it within the hour",
    },
    guard: "key",
    params: once(() => z.strictObject({ trackingCode: TrackingCodeSchema() })),
    body: FileContentSchema,
    status: 201,
    reply: once(() => ComplaintFileSchema().extend({ upload: UploadSchema() })),
  },
  keepFile: {
    method: "POST",
    path: "/v1/complaints/{trackingCode}/files/{fileId}/check",
    roles: OFFICERS_AND_HEADS,
    summary: {
      id: "Memeriksa berkas yang sudah diunggah dan menyimpannya dalam percakapan",
      en: "Checks the uploaded file and keeps it in the conversation",
    },
    guard: "version",
    params: OfFile,
    reply: ComplaintFileSchema,
  },
  downloadFile: {
    method: "GET",
    path: "/v1/complaints/{trackingCode}/files/{fileId}",
    roles: OFFICERS_AND_HEADS,
    summary: {
      id: "Alamat untuk mengunduh berkas sebuah pengaduan, berlaku lima menit",
      en: "Where to fetch a file of a complaint, for five minutes",
    },
    params: OfFile,
    reply: DownloadSchema,
  },
} satisfies Contract;
