import * as z from "zod";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { ImportIdSchema } from "../../shared/domain/organisation/staff-import.ts";
import { RunPartsSchema } from "../../shared/domain/run.ts";
import {
  PAPER_LIMIT_BYTES,
  PaperImportSchema,
  PaperProgressSchema,
} from "../../shared/domain/surveys/answers/paper-import.ts";
import { SurveyIdSchema } from "../../shared/domain/surveys/survey.ts";
import { UploadSchema } from "../../shared/domain/upload.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

const OfSurvey = /* @__PURE__ */ once(() => z.strictObject({ surveyId: SurveyIdSchema() }));
const OfImport = /* @__PURE__ */ once(() => z.strictObject({ importId: ImportIdSchema() }));

export const paperRoutes = {
  createPaperImport: {
    method: "POST",
    path: "/v1/surveys/{surveyId}/paper-imports",
    roles: ["HR"],
    summary: {
      id: "Mendaftarkan berkas CSV atau XLSX formulir kertas sebuah survei; balasannya alamat untuk mengunggahnya",
      en: "Announce a CSV or XLSX of a survey's paper forms; the reply has an upload address",
    },
    guard: "key",
    params: OfSurvey,
    body: once(() =>
      z.strictObject({
        fileName: freeText().min(1).max(200),
        sizeBytes: z.int().min(1).max(PAPER_LIMIT_BYTES),
        /** Hexadecimal. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        /** The version of the questions on the forms. */
        edition: z.int().min(1),
      }),
    ),
    status: 201,
    reply: once(() => PaperImportSchema().extend({ upload: UploadSchema() })),
  },
  paperImports: {
    method: "GET",
    path: "/v1/surveys/{surveyId}/paper-imports",
    roles: ["HR"],
    summary: { id: "Impor formulir kertas sebuah survei", en: "The imports of a survey's paper forms" },
    params: OfSurvey,
    query: once(() => PageQuerySchema().extend({ state: PaperImportSchema().shape.state.optional() })),
    reply: once(() => pageOf(PaperImportSchema())),
  },
  paperImport: {
    method: "GET",
    path: "/v1/paper-imports/{importId}",
    roles: ["HR"],
    summary: {
      id: "Keadaan dan kemajuan sebuah impor formulir kertas",
      en: "The state and progress of an import of paper forms",
    },
    params: OfImport,
    reply: once(() =>
      PaperImportSchema().extend({
        /** Of the newest run; absent until its file is opened. */
        progress: PaperProgressSchema().optional(),
        /** The newest run, in the form common to all runs: its only part is the file. */
        parts: RunPartsSchema(),
      }),
    ),
  },
  checkPaperImport: {
    method: "POST",
    path: "/v1/paper-imports/{importId}/check",
    roles: ["HR"],
    summary: {
      id: "Memeriksa berkas yang sudah diunggah, tanpa menghitung apa pun",
      en: "Check the uploaded file; nothing is counted",
    },
    guard: "version",
    params: OfImport,
    status: 202,
    reply: PaperImportSchema,
  },
  applyPaperImport: {
    method: "POST",
    path: "/v1/paper-imports/{importId}/apply",
    roles: ["HR"],
    summary: {
      id: "Menghitung formulir yang baik; baris bermasalah dilewati, formulir yang sama dihitung sekali",
      en: "Count the valid forms: lines with problems are left out, and a form counts only once",
    },
    guard: "version",
    params: OfImport,
    status: 202,
    reply: PaperImportSchema,
  },
  paperProblems: {
    method: "GET",
    path: "/v1/paper-imports/{importId}/problems",
    roles: ["HR"],
    summary: {
      id: "Baris bermasalah dalam berkas dan cara memperbaikinya; paling banyak 10.000 yang pertama",
      en: "Lines with problems and how to fix them; at most the first 10,000",
    },
    params: OfImport,
    query: PageQuerySchema,
    reply: once(() =>
      pageOf(
        z.object({
          /** The line in the file; the header is line 1. */
          line: z.int(),
          reasons: z.array(z.object({ column: z.string().nullable(), id: z.string(), en: z.string() })),
        }),
      ),
    ),
  },
  paperRepair: {
    method: "GET",
    path: "/v1/paper-imports/{importId}/repair.csv",
    roles: ["HR"],
    summary: {
      id: "Berkas perbaikan: hanya baris bermasalah, dengan kolom MASALAH; setelah diperbaiki dapat diimpor lagi",
      en: "The repair file: only the bad lines, with what is wrong; once fixed, it can be imported",
    },
    params: OfImport,
    reply: "text/csv",
  },
} satisfies Contract;
