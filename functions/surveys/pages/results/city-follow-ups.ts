import { weekdayIn } from "../../../../shared/domain/day-words.ts";
import { numberIn } from "../../../../shared/domain/number-words.ts";
import { elementName, FOLLOW_UP_WORDS } from "../../../../shared/domain/surveys/words.ts";
import { fill, type Language } from "../../../../shared/domain/text.ts";
import { type Html, html } from "../../../../shared/html.ts";
import { tableOf } from "../../../../shared/pages/parts/table.ts";
import { written } from "../../../../shared/pages/parts/written.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import type { CitySatisfaction } from "./index-words.ts";

const WORDS = {
  title: { id: "Yang diperbaiki", en: "What is being improved" },
  count: {
    id: "Dari {all} rencana sesudah survei, {done} sudah dikerjakan, {open} sedang dikerjakan, dan {missed} terlambat.",
    en: "Plans made after surveys: {all}; done: {done}, under way: {open}, overdue: {missed}.",
  },
  empty: {
    id: "Belum ada survei yang diumumkan beserta rencana perbaikannya.",
    en: "No survey has been published with a plan of what will be improved yet.",
  },
  ahead: { id: "Belum selesai", en: "Not done yet" },
  done: { id: "Sudah dikerjakan", en: "Done" },
  action: { id: "Rencana", en: "Plan" },
  unit: { id: "Unit dan layanan", en: "Unit and service" },
  element: { id: "Unsur", en: "Element" },
  due: { id: "Paling lambat", en: "No later than" },
  state: { id: "Keadaan", en: "State" },
};

type FollowUps = CitySatisfaction["followUps"];

/** What the city's units do about their surveys, what is late first; what is done can be opened. */
export function cityFollowUps(all: FollowUps, language: Language): Html {
  const words = wordsIn(WORDS, language);
  if (all.length === 0)
    return html`<h2>${words.title}</h2>
<p>${words.empty}</p>`;
  const columns = [words.action, words.unit, words.element, words.due, words.state].map((title) => ({
    title,
  }));
  const ofState = (...states: readonly string[]) => all.filter(({ state }) => states.includes(state));
  const [missed, open, done] = [ofState("MISSED"), ofState("OPEN"), ofState("DONE", "DONE_LATE")];
  const counts = Object.entries({ all, done, open, missed }).map(
    ([name, some]) => [name, numberIn(some.length, language)] as const,
  );
  const table = (caption: string, some: FollowUps) => tableOf(caption, columns, some.map(rowOf), "STACKED");
  return html`<h2>${words.title}</h2>
<p>${fill(words.count, Object.fromEntries(counts))}</p>
${missed.length + open.length > 0 && table(words.ahead, [...missed, ...open])}
${done.length > 0 && html`<details><summary>${words.done}</summary>${table(words.done, done)}</details>`}`;

  function rowOf({ action, unitName, service, surveyId, element, dueOn, state }: FollowUps[number]) {
    return [
      written(action, { language }),
      html`<a href="/hasil/${surveyId}">${unitName}, ${service}</a>`,
      elementName(element, language),
      weekdayIn(dueOn, language),
      FOLLOW_UP_WORDS[state][language],
    ];
  }
}
