import * as z from "zod";
import { FileHashSchema } from "../../shared/domain/announced-file.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import {
  AnnouncedFileSchema,
  EvidenceSchema,
  OfficeFileSchema,
} from "../../shared/domain/reporting/evidence.ts";
import { WorkReportIdSchema } from "../../shared/domain/reporting/work-report.ts";
import { DownloadSchema, UploadSchema } from "../../shared/domain/upload.ts";
import type { Contract } from "../../shared/http/contract.ts";

/** Files that prove what a report says. */
export const evidenceRoutes = {
  announceEvidence: {
    method: "POST",
    path: "/v1/employees/{nip}/evidence",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Mendaftarkan berkas bukti; balasannya alamat untuk mengunggah berkas itu dan tidak yang lain",
      en: "Announce a file of evidence; the reply has an upload address for that file only",
    },
    guard: "key",
    params: once(() => z.strictObject({ nip: NipSchema() })),
    body: AnnouncedFileSchema,
    status: 201,
    reply: once(() => EvidenceSchema().extend({ upload: UploadSchema() })),
  },
  checkEvidence: {
    method: "POST",
    path: "/v1/employees/{nip}/evidence/{sha256}/check",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Memeriksa ukuran, jenis, dan isi berkas yang sudah diunggah",
      en: "Check the size, type and content of the uploaded file",
    },
    guard: "version",
    params: once(() => z.strictObject({ nip: NipSchema(), sha256: FileHashSchema() })),
    reply: EvidenceSchema,
  },
  announceOfficeFile: {
    method: "POST",
    path: "/v1/office-files",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Mendaftarkan berkas yang akan diterbitkan akun jabatan tanpa NIP, bersama pengumuman atau musyawarah; balasannya alamat unggah",
      en: "Announce a file that an office's account without a NIP will publish with an announcement or a consultation; the reply has an upload address",
    },
    guard: "key",
    body: AnnouncedFileSchema,
    status: 201,
    reply: once(() => OfficeFileSchema().extend({ upload: UploadSchema() })),
  },
  checkOfficeFile: {
    method: "POST",
    path: "/v1/office-files/{sha256}/check",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Memeriksa ukuran, jenis, dan isi berkas jabatan yang sudah diunggah",
      en: "Check the size, type and content of an office's uploaded file",
    },
    guard: "version",
    params: once(() => z.strictObject({ sha256: FileHashSchema() })),
    reply: OfficeFileSchema,
  },
  evidenceFile: {
    method: "GET",
    path: "/v1/employees/{nip}/reports/{reportId}/evidence/{sha256}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    sight: ["DECIDERS", "LINE"],
    summary: {
      id: "Alamat untuk mengunduh bukti sebuah laporan, berlaku lima menit",
      en: "A download address for a report's evidence, valid for five minutes",
    },
    params: once(() =>
      z.strictObject({ nip: NipSchema(), reportId: WorkReportIdSchema(), sha256: FileHashSchema() }),
    ),
    reply: DownloadSchema,
  },
} satisfies Contract;
