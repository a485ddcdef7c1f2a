import { numberIn } from "../../../../shared/domain/number-words.ts";
import { elementName } from "../../../../shared/domain/surveys/words.ts";
import type { Language } from "../../../../shared/domain/text.ts";
import { type Html, html } from "../../../../shared/html.ts";
import { tableOf } from "../../../../shared/pages/parts/table.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import type { PublishedResult } from "./index-words.ts";

const WORDS = {
  title: { id: "Sembilan unsur", en: "The nine elements" },
  lead: {
    id: "Nilai rata-rata tiap unsur, 1 (tidak baik) sampai 4 (sangat baik), dan banyaknya warga yang memberi tiap nilai.",
    en: "The average of each element, 1 (not good) to 4 (very good), and how many citizens gave each score.",
  },
  element: { id: "Unsur", en: "Element" },
  average: { id: "Rata-rata", en: "Average" },
  bar: { id: "Dari 1 sampai 4", en: "From 1 to 4" },
  score: { id: "Nilai", en: "Score" },
  lowest: { id: "terendah", en: "lowest" },
  picture: { id: "Gambar untuk dibagikan", en: "A picture to share" },
  alt: {
    id: "Gambar hasil survei; semua angkanya ada pada tabel di atas.",
    en: "Picture of the result; all its figures are in the table above.",
  },
};

/**
 * The average of each element, drawn and in figures. The picture is loaded only by whoever opens it: a phone has the drawing of
 * the table already.
 */
export function elementsTable({ surveyId, result }: PublishedResult, language: Language): Html {
  const { elements, weakest = [] } = result;
  if (elements === undefined) return html``;
  const words = wordsIn(WORDS, language);
  const columns = [
    { title: words.element },
    { title: words.average, isNumber: true as const },
    { title: words.bar },
    ...[1, 2, 3, 4].map((score) => ({
      ...{ title: `${words.score} ${score}`, isNumber: true as const, isBeside: true as const },
    })),
  ];
  const rows = elements.map((element) => {
    const name = elementName(element.code, language);
    const average = numberIn(element.average, language, 2);
    const isWeakest = weakest.includes(element.code);
    return [
      html`${name}${isWeakest && html` <strong>↓ ${words.lowest}</strong>`}`,
      average,
      html`<meter min="1" max="4" value="${element.average}" aria-label="${name}: ${average}"></meter>`,
      ...element.counts.map((count) => numberIn(count, language)),
    ];
  });
  return html`<h2>${words.title}</h2>
<p>${words.lead}</p>
${tableOf(words.title, columns, rows, "STACKED")}
<details><summary>${words.picture}</summary><img src="/v1/public/surveys/${surveyId}/result.svg?lang=${language}" alt="${words.alt}" width="400" loading="lazy"></details>`;
}
