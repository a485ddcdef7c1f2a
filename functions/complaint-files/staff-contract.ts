import * as z from "zod";
import { FileContentSchema } from "../../shared/domain/announced-file.ts";
import { ComplaintFileIdSchema, ComplaintFileSchema } from "../../shared/domain/complaints/files/file.ts";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { once } from "../../shared/domain/once.ts";
import { DownloadSchema, UploadSchema } from "../../shared/domain/upload.ts";
import type { Contract } from "../../shared/http/contract.ts";

/** Besides the officers, the head of a unit may, by virtue of their posting. */
const OFFICERS_AND_HEADS = ["COMPLAINT_OFFICER", "EMPLOYEE"] as const;
const OfFile = /* @__PURE__ */ once(() =>
  z.strictObject({ trackingCode: TrackingCodeSchema(), fileId: ComplaintFileIdSchema() }),
);

/** A complaint's files for those who handle it. */
export const staffFileRoutes = {
  announceFile: {
    method: "POST",
    path: "/v1/complaints/{trackingCode}/files",
    roles: OFFICERS_AND_HEADS,
    summary: {
      id: "Mendaftarkan foto atau berkas untuk pengadu; balasannya alamat unggah yang berlaku satu jam",
      en: "Announce a photo or file for the complainant; the reply has an upload address valid for an hour",
    },
    guard: "key",
    params: once(() => z.strictObject({ trackingCode: TrackingCodeSchema() })),
    body: FileContentSchema,
    status: 201,
    reply: once(() => ComplaintFileSchema().extend({ upload: UploadSchema() })),
  },
  storeFile: {
    method: "POST",
    path: "/v1/complaints/{trackingCode}/files/{fileId}/check",
    roles: OFFICERS_AND_HEADS,
    summary: {
      id: "Memeriksa berkas yang sudah diunggah dan menyimpannya dalam percakapan",
      en: "Check the uploaded file and add it to the conversation",
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
      en: "A download address for a file of a complaint, valid for five minutes",
    },
    params: OfFile,
    reply: DownloadSchema,
  },
} satisfies Contract;
