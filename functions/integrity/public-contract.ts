import * as z from "zod";
import { normalisedCode } from "../../shared/domain/code-symbols.ts";
import { IntegrityFilingSchema, IntegrityTextSchema } from "../../shared/domain/integrity/account.ts";
import { PublishedIntegritySchema } from "../../shared/domain/integrity/figures.ts";
import { REPORTER_KINDS } from "../../shared/domain/integrity/messages.ts";
import { IntegrityCaptionSchema } from "../../shared/domain/integrity/photo.ts";
import { IntegrityPolicySchema } from "../../shared/domain/integrity/policy.ts";
import { ReporterViewSchema } from "../../shared/domain/integrity/views.ts";
import { once } from "../../shared/domain/once.ts";
import type { Contract } from "../../shared/http/contract.ts";

/** Both in the body: an address would be in logs and histories. Of any form, so that a mistyped one is as unknown as any. */
const Proof = /* @__PURE__ */ once(() => ({
  code: z.string().min(1).max(40).overwrite(normalisedCode),
  secret: z.string().min(1).max(64),
}));

/** A photo in base64, with its proof and its caption; somewhat more, so that one too large is refused in words. A function takes 6 MB. */
const PHOTO_BODY_BYTES = 5_900_000;

/** What anybody may do, without signing in. No network address is counted or kept. */
export const publicIntegrityRoutes = {
  file: {
    method: "POST",
    path: "/v1/public/integrity-reports",
    roles: "PUBLIC",
    summary: {
      id: "Melaporkan pelanggaran integritas; tersegel, tanpa perlu menyebut diri",
      en: "Report a breach of integrity; sealed, and without saying who one is",
    },
    guard: "key",
    body: IntegrityFilingSchema,
    status: 201,
    reply: once(() =>
      z.object({ code: z.string(), secret: z.string(), receivedAt: z.string(), dueAt: z.string() }),
    ),
  },
  /** A query, sent by POST for its secret. */
  view: {
    method: "POST",
    path: "/v1/public/integrity-reports/view",
    roles: "PUBLIC",
    summary: {
      id: "Melihat perkembangan laporan integritas sendiri dengan kode rahasianya",
      en: "View one's own integrity report with its secret",
    },
    body: once(() => z.strictObject(Proof())),
    bodyLimitBytes: 1_024,
    reply: ReporterViewSchema,
  },
  tell: {
    method: "POST",
    path: "/v1/public/integrity-reports/messages",
    roles: "PUBLIC",
    summary: {
      id: "Menulis kepada petugas integritas: jawaban, tambahan, atau kabar tentang pembalasan",
      en: "Write to the integrity officers: an answer, more, or word of retaliation",
    },
    guard: "key",
    body: once(() =>
      z.strictObject({ ...Proof(), kind: z.enum(REPORTER_KINDS), text: IntegrityTextSchema() }),
    ),
    status: 201,
    reply: ReporterViewSchema,
  },
  addPhoto: {
    method: "POST",
    path: "/v1/public/integrity-reports/photos",
    roles: "PUBLIC",
    summary: {
      id: "Menambahkan foto pada laporan integritas sendiri; lokasi dan data lain di baliknya dihapus, lalu disegel sebelum disimpan",
      en: "Add a photo to one's own integrity report; its location and other hidden data are removed, and it is sealed before it is stored",
    },
    guard: "key",
    body: once(() =>
      z.strictObject({
        ...Proof(),
        /** JPEG, PNG or WebP of at most 4 MB, in base64. */
        content: z.base64(),
        caption: IntegrityCaptionSchema().default(""),
      }),
    ),
    bodyLimitBytes: PHOTO_BODY_BYTES,
    status: 201,
    reply: ReporterViewSchema,
  },
  figures: {
    method: "GET",
    path: "/v1/public/integrity-figures",
    roles: "PUBLIC",
    summary: {
      id: "Jumlah laporan integritas tiga tahun terakhir; angka kecil tidak ditampilkan",
      en: "How many integrity reports there were in the last three years; small figures are not shown",
    },
    reply: once(() =>
      z.object({
        promise: IntegrityPolicySchema().pick({
          screenWorkingDays: true,
          examineWorkingDays: true,
          retaliationWorkingDays: true,
          leastCounted: true,
        }),
        years: z.array(PublishedIntegritySchema()).readonly(),
      }),
    ),
    cache: "public, max-age=300",
  },
} satisfies Contract;
