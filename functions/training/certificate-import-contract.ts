import * as z from "zod";
import { BothLanguagesSchema } from "../../shared/domain/both-languages.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { named, once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { TrainingContentSchema, TrainingSchema } from "../../shared/domain/training/training.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

/** A file of a thousand rows is about a tenth of it. */
const MOST_BASE64 = 1_400_000;

/** A certificate from elsewhere, and whose it is. */
export const CertificateSchema = /* @__PURE__ */ named("TrainingCertificate", () =>
  z.strictObject({
    ...TrainingContentSchema().omit({ evidence: true, certificateNumber: true }).shape,
    certificateNumber: freeText().min(1).max(100),
    nip: NipSchema(),
  }),
);

const RowProblemSchema = /* @__PURE__ */ named("CertificateRowProblem", () =>
  z.object({
    /** Null if the row as a whole is wrong. */
    column: z.string().nullable(),
    id: z.string(),
    en: z.string(),
  }),
);

/** Certificates from elsewhere, in a file: read and checked first, then recorded. */
export const certificateImportRoutes = {
  checkCertificates: {
    method: "POST",
    path: "/v1/training-certificates/check",
    roles: ["HR"],
    summary: {
      id: "Memeriksa berkas sertifikat (CSV atau XLSX) baris demi baris; tidak ada yang dicatat",
      en: "Check a file of certificates (CSV or XLSX) row by row; nothing is recorded",
    },
    body: once(() =>
      z.strictObject({
        fileName: freeText().min(1).max(200),
        /** The file in base64, at most 1 MB. */
        content: z.base64().min(4).max(MOST_BASE64),
      }),
    ),
    bodyLimitBytes: MOST_BASE64 + 10_000,
    reply: once(() =>
      withPeople(
        z.object({
          rows: z.array(
            z.object({
              /** Of the file, as its own program shows it. */
              line: z.int(),
              /** Absent if something is wrong. */
              certificate: CertificateSchema().optional(),
              problems: z.array(RowProblemSchema()).readonly(),
            }),
          ),
          /** What does not refuse the file but should be seen. */
          warnings: z.array(BothLanguagesSchema()),
          /** The rows that were refused, as CSV with why: to be corrected and checked again. Absent if there are none. */
          repairCsv: z.string().optional(),
        }),
      ),
    ),
  },
  importCertificates: {
    method: "POST",
    path: "/v1/training-certificates",
    roles: ["HR"],
    summary: {
      id: "Mencatat sertifikat dari luar yang sudah diverifikasi pengelola kinerja, paling banyak 20 sekaligus; JP-nya langsung terhitung",
      en: "Record certificates from elsewhere that HR has verified, at most 20 at once; their hours count at once",
    },
    guard: "key",
    body: once(() =>
      z.strictObject({
        /** How they were verified. */
        basis: freeText().min(5).max(300),
        certificates: z.array(CertificateSchema()).min(1).max(20),
      }),
    ),
    status: 201,
    reply: once(() => withPeople(z.object({ items: z.array(TrainingSchema()) }))),
  },
} satisfies Contract;
