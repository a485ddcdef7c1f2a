import type { SatisfactionIndex } from "../rules/satisfaction-index.ts";

/** Grades in English; in Indonesian they are the regulation's own words. */
export const ENGLISH_GRADES: Readonly<Record<SatisfactionIndex["grade"], string>> = {
  A: "Very good",
  B: "Good",
  C: "Less good",
  D: "Not good",
};

/** The nine elements in English, by code. */
export const ENGLISH_ELEMENTS: Readonly<Record<string, string>> = {
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
