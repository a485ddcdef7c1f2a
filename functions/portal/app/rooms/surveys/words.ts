import type { Answer } from "../../client/operations.ts";
import { dayWords, today } from "../../frame/dates.ts";
import { language, say } from "../../frame/language.ts";

export type Survey = Answer<"GET /v1/surveys/{surveyId}">;
export type Outcome = Answer<"GET /v1/surveys/{surveyId}/result">;
export type ElementCode = Survey["followUps"][number]["element"];

const ELEMENTS = {
  U1: { id: "Persyaratan", en: "Requirements" },
  U2: { id: "Sistem, mekanisme, dan prosedur", en: "System, mechanism and procedure" },
  U3: { id: "Waktu penyelesaian", en: "Time to completion" },
  U4: { id: "Biaya atau tarif", en: "Cost or tariff" },
  U5: { id: "Hasil pelayanan", en: "What the service delivers" },
  U6: { id: "Kompetensi pelaksana", en: "Competence of staff" },
  U7: { id: "Perilaku pelaksana", en: "Conduct of staff" },
  U8: { id: "Sarana dan prasarana", en: "Facilities" },
  U9: { id: "Penanganan pengaduan, saran, dan masukan", en: "Handling of complaints and suggestions" },
} as const;

export const CODES = Object.keys(ELEMENTS) as readonly ElementCode[];

export function elementWords(code: string): string {
  const known = (ELEMENTS as Readonly<Record<string, { readonly id: string; readonly en: string }>>)[code];
  return known === undefined ? code : say(known);
}

export const LANGUAGES = {
  id: { id: "Bahasa Indonesia", en: "Indonesian" },
  en: { id: "Bahasa Inggris", en: "English" },
  min: { id: "Bahasa Minangkabau", en: "Minangkabau" },
  jv: { id: "Bahasa Jawa", en: "Javanese" },
  su: { id: "Bahasa Sunda", en: "Sundanese" },
};

/** Where a survey is in its life. */
export function stageOf({ state, opensOn, endsOn }: Pick<Survey, "state" | "opensOn" | "endsOn">): {
  readonly text: string;
  readonly kind?: "good" | "care";
} {
  if (state === "PUBLISHED") return { kind: "good", text: say({ id: "Diumumkan", en: "Published" }) };
  if (state === "FROZEN")
    return { kind: "care", text: say({ id: "Siap diumumkan", en: "Ready to publish" }) };
  if (today() < opensOn) return { text: say({ id: "Belum dibuka", en: "Not open yet" }) };
  if (today() > endsOn) return { text: say({ id: "Sudah berakhir", en: "Ended" }) };
  return { kind: "good", text: say({ id: "Sedang berjalan", en: "Running" }) };
}

export function periodOf({ opensOn, endsOn }: Pick<Survey, "opensOn" | "endsOn">): string {
  return `${dayWords(opensOn)} ${language() === "id" ? "sampai" : "to"} ${dayWords(endsOn)}`;
}

/** An average score with its two decimals, as the regulation's tables write it. */
export function averageWords(average: number): string {
  const written = average.toFixed(2);
  return language() === "id" ? written.replace(".", ",") : written;
}
