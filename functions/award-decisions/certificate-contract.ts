import type { Contract } from "../../shared/http/contract.ts";
import { OfCategory } from "./decision-contract.ts";

export const certificateRoutes = {
  certificate: {
    method: "GET",
    path: "/v1/award-rounds/{month}/decisions/{category}/certificate.pdf",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Piagam penghargaan sebagai PDF A4 dengan kode keaslian; isi yang sama selalu menghasilkan berkas yang sama",
      en: "The certificate as an A4 PDF with a verification code; the same content always gives the same file",
    },
    params: OfCategory,
    reply: "application/pdf",
    fileName: "piagam-penghargaan.pdf",
  },
} satisfies Contract;
