import { dayWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";

const WORDS = {
  closed: { id: "Ditutup sesudah", en: "Closed after" },
  closes: { id: "Akan ditutup sesudah", en: "Closes after" },
  next: { id: "dilanjutkan oleh", en: "continued by" },
};

interface Closing {
  readonly lastDay: string;
  readonly successorName: string;
}

/** When a unit ended or ends, and where its work goes on. */
export function closedWords({ lastDay, successorName }: Closing): string {
  const text = words(WORDS);
  const when = today() > lastDay ? text.closed : text.closes;
  return `${when} ${dayWords(lastDay)} · ${text.next} ${successorName}`;
}
