import * as z from "zod";
import { FileContentSchema } from "../../shared/domain/announced-file.ts";
import { ComplaintFileIdSchema, ComplaintFileSchema } from "../../shared/domain/complaints/files/file.ts";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { once } from "../../shared/domain/once.ts";
import { DownloadSchema, FormUploadSchema, UploadSchema } from "../../shared/domain/upload.ts";
import type { Contract } from "../../shared/http/contract.ts";

const Secret = /* @__PURE__ */ once(() => z.string().min(1).max(64));
const OfComplaint = /* @__PURE__ */ once(() => z.strictObject({ trackingCode: TrackingCodeSchema() }));
const OfFile = /* @__PURE__ */ once(() =>
  z.strictObject({ trackingCode: TrackingCodeSchema(), fileId: ComplaintFileIdSchema() }),
);
const SecretAlone = /* @__PURE__ */ once(() => z.strictObject({ secret: Secret() }));
const SMALL_BYTES = 1_024;

/** A complaint's files for its complainant, who proves their identity by its secret, anonymous or not. */
export const publicFileRoutes = {
  announce: {
    method: "POST",
    path: "/v1/public/complaints/{trackingCode}/files",
    roles: "PUBLIC",
    summary: {
      id: "Mendaftarkan foto atau berkas untuk pengaduan sendiri; balasannya alamat unggah yang berlaku satu jam",
      en: "Announce a photo or file for one's own complaint; the reply has an upload address valid for an hour",
    },
    guard: "key",
    params: OfComplaint,
    body: once(() => FileContentSchema().extend({ secret: Secret() })),
    bodyLimitBytes: SMALL_BYTES,
    status: 201,
    reply: once(() => ComplaintFileSchema().extend({ upload: UploadSchema() })),
  },
  announceForm: {
    method: "POST",
    path: "/v1/public/complaints/{trackingCode}/files/form",
    roles: "PUBLIC",
    summary: {
      id: "Meminta formulir unggah untuk peramban tanpa skrip, berlaku satu jam; jenis dan ukuran berkas baru diperiksa sesudahnya",
      en: "Ask for an upload form for a browser without script, valid for an hour; the file's type and size are checked afterwards",
    },
    guard: "key",
    params: OfComplaint,
    body: once(() =>
      z.strictObject({
        secret: Secret(),
        /** Where the browser goes once the file is uploaded: a page that has it checked. In it `{fileId}` becomes the file's id. */
        redirectTo: z
          .url({ protocol: /^https?$/ })
          .max(1_000)
          .optional(),
      }),
    ),
    bodyLimitBytes: 2 * SMALL_BYTES,
    status: 201,
    reply: once(() =>
      ComplaintFileSchema()
        .pick({ id: true, from: true, state: true, version: true })
        .extend({ upload: FormUploadSchema() }),
    ),
  },
  keep: {
    method: "POST",
    path: "/v1/public/complaints/{trackingCode}/files/{fileId}/check",
    roles: "PUBLIC",
    summary: {
      id: "Memeriksa berkas yang sudah diunggah dan menyimpannya dalam percakapan; lokasi dan data lain di balik foto dihapus",
      en: "Check the uploaded file and add it to the conversation; the location and other hidden data in a photo are removed",
    },
    guard: "key",
    params: OfFile,
    body: SecretAlone,
    bodyLimitBytes: SMALL_BYTES,
    reply: ComplaintFileSchema,
  },
  /** A query, but sent by POST, because addresses end up in logs and histories. */
  download: {
    method: "POST",
    path: "/v1/public/complaints/{trackingCode}/files/{fileId}/download",
    roles: "PUBLIC",
    summary: {
      id: "Alamat untuk mengunduh berkas pengaduan sendiri, berlaku lima menit",
      en: "A download address for a file of one's own complaint, valid for five minutes",
    },
    params: OfFile,
    body: SecretAlone,
    bodyLimitBytes: SMALL_BYTES,
    reply: DownloadSchema,
  },
} satisfies Contract;
