import type { Contract } from "../../shared/http/contract.ts";
import { documentRoutes } from "./contract.ts";

export const pdfRoutes = {
  pdf: {
    method: "GET",
    path: "/v1/employees/{nip}/evaluations/{period}/document.pdf",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Dokumen evaluasi kinerja pegawai sebagai PDF A4; isi yang sama selalu menghasilkan berkas yang sama",
      en: "The document of an employee's evaluation as an A4 PDF; the same content always gives the same file",
    },
    params: documentRoutes.document.params,
    reply: "application/pdf",
    fileName: "evaluasi-kinerja.pdf",
  },
} satisfies Contract;
