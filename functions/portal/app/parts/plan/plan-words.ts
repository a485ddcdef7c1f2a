import type { Answer } from "../../client/operations.ts";

export type Plan = Answer<"GET /v1/employees/{nip}/plans/{year}">;
/** What is agreed: of a plan, or of its amendment. */
export type Terms = Pick<Plan, "approach" | "results" | "attachments" | "expectations">;
export type PlanResult = Terms["results"][number];
export type PlanIndicator = PlanResult["indicators"][number];

export const RESULT_KINDS = {
  UTAMA: { id: "Hasil kerja utama", en: "Main result" },
  TAMBAHAN: { id: "Hasil kerja tambahan", en: "Additional result" },
};

export const ASPECTS = {
  KUANTITAS: { id: "kuantitas", en: "quantity" },
  KUALITAS: { id: "kualitas", en: "quality" },
  WAKTU: { id: "waktu", en: "time" },
  BIAYA: { id: "biaya", en: "cost" },
  PENERIMA_LAYANAN: { id: "penerima layanan", en: "service users" },
  PROSES_BISNIS: { id: "proses bisnis", en: "business process" },
  PENGUATAN_INTERNAL: { id: "penguatan internal", en: "internal strengthening" },
  ANGGARAN: { id: "anggaran", en: "budget" },
};
