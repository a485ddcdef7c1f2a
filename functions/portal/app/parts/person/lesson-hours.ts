import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";

const WORDS = {
  of: { id: "dari", en: "of" },
  none: { id: "tanpa target", en: "no target" },
};

/** What a year's lesson hours (JP) are measured by: "dari 20 JP"; of some kinds of employee none are asked, and that is said. */
export function hoursTarget(requiredHours: number): string {
  const text = words(WORDS);
  return requiredHours === 0 ? text.none : `${text.of} ${numberWords(requiredHours)} JP`;
}

interface Hours {
  readonly countedHours: number;
  readonly requiredHours: number;
}

/** Lesson hours and what they are measured by: "12 dari 20 JP"; "12 JP, tanpa target". */
export function hoursWords({ countedHours, requiredHours }: Hours): string {
  const counted = numberWords(countedHours);
  return `${counted}${requiredHours === 0 ? " JP," : ""} ${hoursTarget(requiredHours)}`;
}
