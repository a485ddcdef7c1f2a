import type { Answer } from "../../client/operations.ts";

export type Profile = Answer<"GET /v1/employees/{nip}">;

/** What a form of somebody's record is given. */
export interface FormOf {
  readonly of: Profile;
}

export const ACTING = {
  PLT: { id: "Pelaksana tugas (Plt)", en: "Acting head of a vacant post (Plt)" },
  PLH: { id: "Pelaksana harian (Plh)", en: "Acting head for a short absence (Plh)" },
};

export const SERVICE_REASONS = {
  CLTN: { id: "Cuti di luar tanggungan negara", en: "Leave outside the state's account" },
  TUGAS_BELAJAR: { id: "Tugas belajar", en: "Study assignment" },
  PEMBERHENTIAN_SEMENTARA: { id: "Pemberhentian sementara", en: "Suspension" },
  MASA_PERSIAPAN_PENSIUN: { id: "Masa persiapan pensiun", en: "Preparing for retirement" },
  PENUGASAN_LUAR_INSTANSI: { id: "Penugasan di luar instansi", en: "Assigned to another institution" },
  PENSIUN: { id: "Pensiun", en: "Retired" },
  PERMINTAAN_SENDIRI: { id: "Berhenti atas permintaan sendiri", en: "Left at their own request" },
  DIBERHENTIKAN: { id: "Diberhentikan", en: "Dismissed" },
  MENINGGAL: { id: "Meninggal dunia", en: "Died" },
  PINDAH_INSTANSI: { id: "Pindah instansi", en: "Moved to another institution" },
  PERJANJIAN_BERAKHIR: { id: "Perjanjian kerja berakhir", en: "Contract ended" },
  NIP_DIGANTI: { id: "NIP diganti", en: "NIP replaced" },
};

export const BASIS = {
  id: "Nomor surat keputusan atau surat perintah",
  en: "Number of the decision or order",
};

/** The pairs that a choice of codes is offered by. */
export function optionsOf<const Code extends string>(names: Readonly<Record<Code, string>>) {
  return Object.entries(names) as [Code, string][];
}
