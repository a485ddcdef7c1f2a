import type { Answer } from "../../client/operations.ts";
import { say, words } from "../../frame/language.ts";

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

/** Those that the regulation names; the English is our translation. @source PermenPANRB 38/2017 */
export const NAMED: readonly (readonly [
  kind: "MANAJERIAL" | "SOSIOKULTURAL",
  name: string,
  english: string,
])[] = [
  ["MANAJERIAL", "Integritas", "Integrity"],
  ["MANAJERIAL", "Kerja sama", "Teamwork"],
  ["MANAJERIAL", "Komunikasi", "Communication"],
  ["MANAJERIAL", "Orientasi pada hasil", "Focus on results"],
  ["MANAJERIAL", "Pelayanan publik", "Public service"],
  ["MANAJERIAL", "Pengembangan diri dan orang lain", "Developing oneself and others"],
  ["MANAJERIAL", "Mengelola perubahan", "Managing change"],
  ["MANAJERIAL", "Pengambilan keputusan", "Decision making"],
  ["SOSIOKULTURAL", "Perekat bangsa", "National cohesion"],
];

/** A competency's name; technical ones are as they were written. */
export function competencyName(name: string): string {
  const english = NAMED.find(([, named]) => named === name)?.[2];
  return say({ id: name, en: english ?? name });
}
