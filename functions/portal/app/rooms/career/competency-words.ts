import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";

export type Profile = Answer<"GET /v1/talent/employees/{nip}/competency-profile">;
export type Level = Profile["assessments"][number]["competencies"][number];

const KINDS = {
  MANAJERIAL: { id: "Manajerial", en: "Managerial" },
  SOSIOKULTURAL: { id: "Sosiokultural", en: "Socio-cultural" },
  TEKNIS: { id: "Teknis", en: "Technical" },
};

const METHODS = {
  ASSESSMENT_CENTER: { id: "Assessment center", en: "Assessment centre" },
  UJI_KOMPETENSI: { id: "Uji kompetensi", en: "Competency test" },
  WAWANCARA: { id: "Wawancara", en: "Interview" },
  PORTOFOLIO: { id: "Portofolio", en: "Portfolio" },
};

const POTENTIALS = {
  RENDAH: { id: "Rendah", en: "Low" },
  MENENGAH: { id: "Menengah", en: "Middle" },
  TINGGI: { id: "Tinggi", en: "High" },
};

export const kindNames = () => words(KINDS);
export const methodNames = () => words(METHODS);
export const potentialNames = () => words(POTENTIALS);

/** Those that the regulation names. @source PermenPANRB 38/2017 */
export const NAMED: readonly (readonly [kind: "MANAJERIAL" | "SOSIOKULTURAL", name: string])[] = [
  ["MANAJERIAL", "Integritas"],
  ["MANAJERIAL", "Kerja sama"],
  ["MANAJERIAL", "Komunikasi"],
  ["MANAJERIAL", "Orientasi pada hasil"],
  ["MANAJERIAL", "Pelayanan publik"],
  ["MANAJERIAL", "Pengembangan diri dan orang lain"],
  ["MANAJERIAL", "Mengelola perubahan"],
  ["MANAJERIAL", "Pengambilan keputusan"],
  ["SOSIOKULTURAL", "Perekat bangsa"],
];
