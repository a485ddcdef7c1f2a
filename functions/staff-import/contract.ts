import * as z from "zod";
import { BothLanguagesSchema } from "../../shared/domain/both-languages.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { named, once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { ImportRowSchema } from "../../shared/domain/organisation/import-row.ts";
import {
  IMPORT_LIMIT_BYTES,
  ImportIdSchema,
  ImportProgressSchema,
  StaffImportSchema,
} from "../../shared/domain/organisation/staff-import.ts";
import { RunPartsSchema } from "../../shared/domain/run.ts";
import { UploadSchema } from "../../shared/domain/upload.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfImport = /* @__PURE__ */ once(() => z.strictObject({ importId: ImportIdSchema() }));

const ProblemSchema = /* @__PURE__ */ named("Problem", () =>
  z.object({
    /** The line in the file; the header is line 1. */
    line: z.int(),
    /** Whom the line is about, as far as it can be read. */
    nip: NipSchema().optional(),
    name: z.string().optional(),
    /** Null if the line as a whole is wrong. */
    column: z.string().nullable(),
    reason: BothLanguagesSchema(),
  }),
);

export const importRoutes = {
  createImport: {
    method: "POST",
    path: "/v1/imports",
    roles: ["ADMIN", "HR"],
    summary: {
      id: "Mendaftarkan berkas ekspor SIASN; balasannya alamat untuk mengunggah berkas itu",
      en: "Announce a SIASN export; the reply has an upload address",
    },
    guard: "key",
    body: once(() =>
      z.strictObject({
        fileName: freeText().min(1).max(200),
        sizeBytes: z.int().min(1).max(IMPORT_LIMIT_BYTES),
        /** Hexadecimal. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    ),
    status: 201,
    reply: once(() => StaffImportSchema().extend({ upload: UploadSchema() })),
  },
  listImports: {
    method: "GET",
    path: "/v1/imports",
    roles: ["ADMIN", "HR"],
    summary: { id: "Impor pegawai, terbaru dahulu", en: "Staff imports, newest first" },
    query: once(() => PageQuerySchema().extend({ state: StaffImportSchema().shape.state.optional() })),
    reply: once(() => pageOf(StaffImportSchema())),
  },
  import: {
    method: "GET",
    path: "/v1/imports/{importId}",
    roles: ["ADMIN", "HR"],
    summary: { id: "Keadaan dan kemajuan sebuah impor", en: "The state and progress of an import" },
    params: OfImport,
    reply: once(() =>
      StaffImportSchema().extend({
        /** Of the newest run; absent until its file has been read. */
        progress: ImportProgressSchema().optional(),
        /** The newest run: reading the file, then chunk by chunk; which could not be done, and why. */
        parts: RunPartsSchema(),
      }),
    ),
  },
  checkImport: {
    method: "POST",
    path: "/v1/imports/{importId}/check",
    roles: ["ADMIN", "HR"],
    summary: {
      id: "Memeriksa berkas yang sudah diunggah, tanpa mengubah data pegawai",
      en: "Check the uploaded file; no employee changes",
    },
    guard: "version",
    params: OfImport,
    status: 202,
    reply: StaffImportSchema,
  },
  applyImport: {
    method: "POST",
    path: "/v1/imports/{importId}/apply",
    roles: ["ADMIN", "HR"],
    summary: {
      id: "Menerapkan berkas yang sudah diperiksa; baris bermasalah dilewati, pegawai di luar berkas tidak berubah",
      en: "Apply the checked file: lines with problems are left out, and employees not in the file stay as they are",
    },
    guard: "version",
    params: OfImport,
    status: 202,
    reply: StaffImportSchema,
  },
  retryPart: {
    method: "POST",
    path: "/v1/imports/{importId}/parts/{part}/retry",
    roles: ["ADMIN", "HR"],
    summary: {
      id: "Mencoba lagi sekelompok baris yang disisihkan, setelah penyebabnya diperbaiki",
      en: "Tries some rows again that were set aside, once their cause is mended",
    },
    params: once(() => OfImport().extend({ part: z.string().regex(/^\d{1,6}$/) })),
    status: 202,
    reply: RunPartsSchema,
  },
  importProblems: {
    method: "GET",
    path: "/v1/imports/{importId}/problems",
    roles: ["ADMIN", "HR"],
    summary: {
      id: "Masalah dalam berkas, menurut barisnya; paling banyak 10.000 yang pertama",
      en: "Problems in the file, by line; at most the first 10,000",
    },
    params: OfImport,
    query: PageQuerySchema,
    reply: once(() => pageOf(ProblemSchema())),
  },
  importProblemsCsv: {
    method: "GET",
    path: "/v1/imports/{importId}/problems.csv",
    roles: ["ADMIN", "HR"],
    summary: {
      id: "Berkas perbaikan: hanya baris bermasalah dengan isinya, dan kolom MASALAH; setelah diperbaiki dapat diunggah lagi",
      en: "The repair file: only the lines with problems, as they were typed, and what is wrong; once mended, it can be uploaded",
    },
    params: OfImport,
    reply: "text/csv",
  },
  importRows: {
    method: "GET",
    path: "/v1/imports/{importId}/rows",
    roles: ["ADMIN", "HR"],
    summary: {
      id: "Setiap baris berkas dan apa yang berubah: pegawai baru, berubah (lama dan baru), tetap, atau ditolak",
      en: "Every row of the file and what it changes: new, changed (old and new), unchanged or refused",
    },
    params: OfImport,
    query: PageQuerySchema,
    reply: once(() =>
      withPeople(
        pageOf(
          ImportRowSchema().extend({
            /** The raters whom its changes name, who are among `people` if the register knows them. */
            raterNips: z.array(NipSchema()).optional(),
          }),
        ),
      ),
    ),
  },
  importRowsCsv: {
    method: "GET",
    path: "/v1/imports/{importId}/rows.csv",
    roles: ["ADMIN", "HR"],
    summary: {
      id: "Setiap baris berkas dan perubahannya sebagai CSV",
      en: "Every row of the file and its changes, as CSV",
    },
    params: OfImport,
    reply: "text/csv",
    fileName: "impor-pegawai.csv",
  },
} satisfies Contract;
