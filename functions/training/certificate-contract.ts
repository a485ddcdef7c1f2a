import type { Contract } from "../../shared/http/contract.ts";
import { trainingRoutes } from "./contract.ts";

export const trainingCertificateRoutes = {
  trainingCertificate: {
    method: "GET",
    path: "/v1/employees/{nip}/training/{trainingId}/certificate.pdf",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Sertifikat pelatihan sebagai PDF A4 dengan kode keaslian; isi yang sama selalu menghasilkan berkas yang sama",
      en: "The certificate of a training as an A4 PDF with a verification code; the same content always gives the same file",
    },
    params: trainingRoutes.confirm.params,
    reply: "application/pdf",
    fileName: "sertifikat-pelatihan.pdf",
  },
} satisfies Contract;
