import { SATISFACTION_ELEMENTS, type SatisfactionIndex } from "../rules/satisfaction-index.ts";
import type { Language, Text } from "../text.ts";
import type { FOLLOW_UP_STATES } from "./follow-up.ts";

/** Grades in English; in Indonesian they are the regulation's own words. */
export const ENGLISH_GRADES: Readonly<Record<SatisfactionIndex["grade"], string>> = {
  A: "Very good",
  B: "Good",
  C: "Less good",
  D: "Not good",
};

/** The nine elements in English, by code. */
const ENGLISH_ELEMENTS: Readonly<Record<string, string>> = {
  U1: "Requirements",
  U2: "System, mechanism and procedure",
  U3: "Time to completion",
  U4: "Cost or tariff",
  U5: "What the service delivers",
  U6: "Competence of staff",
  U7: "Conduct of staff",
  U8: "Facilities",
  U9: "Handling of complaints and suggestions",
};

/** An element's name in the language. */
export function elementName(code: string, language: Language): string {
  const element = SATISFACTION_ELEMENTS.find((one) => one.code === code);
  return (language === "id" ? element?.name : ENGLISH_ELEMENTS[code]) ?? code;
}

/** How far a planned action is, for use within a sentence. */
export const FOLLOW_UP_WORDS: Readonly<Record<(typeof FOLLOW_UP_STATES)[number], Text>> = {
  OPEN: { id: "sedang dikerjakan", en: "under way" },
  DONE: { id: "sudah dikerjakan", en: "done" },
  DONE_LATE: { id: "sudah dikerjakan, terlambat", en: "done, late" },
  MISSED: { id: "terlambat, belum dikerjakan", en: "overdue" },
};
