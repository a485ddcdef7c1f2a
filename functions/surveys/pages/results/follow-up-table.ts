import { weekdayIn } from "../../../../shared/domain/day-words.ts";
import { elementName, FOLLOW_UP_WORDS } from "../../../../shared/domain/surveys/words.ts";
import type { Language } from "../../../../shared/domain/text.ts";
import { type Html, html } from "../../../../shared/html.ts";
import { tableOf } from "../../../../shared/pages/parts/table.ts";
import { written } from "../../../../shared/pages/parts/written.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import type { PublishedResult } from "./index-words.ts";

const WORDS = {
  title: { id: "Yang akan diperbaiki", en: "What will be improved" },
  element: { id: "Unsur", en: "Element" },
  action: { id: "Rencana", en: "Plan" },
  due: { id: "Paling lambat", en: "No later than" },
  state: { id: "Keadaan", en: "State" },
  empty: {
    id: "Survei ini diumumkan tanpa rencana tindak lanjut.",
    en: "This survey was published without a follow-up plan.",
  },
};

/** The follow-up plan: what is done about the weakest elements, until when, and how far it is. */
export function followUpTable({ followUps }: PublishedResult, language: Language): Html {
  const words = wordsIn(WORDS, language);
  const columns = [words.action, words.element, words.due, words.state].map((title) => ({ title }));
  const rows = followUps.map(({ element, action, dueOn, state }) => [
    written(action, { language }),
    elementName(element, language),
    weekdayIn(dueOn, language),
    FOLLOW_UP_WORDS[state][language],
  ]);
  return html`<h2>${words.title}</h2>
${rows.length > 0 ? tableOf(words.title, columns, rows, "STACKED") : html`<p>${words.empty}</p>`}`;
}
