import type { Language } from "../../../../shared/domain/text.ts";
import { type Html, html } from "../../../../shared/html.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import { indexWords, type ShownIndex } from "./index-words.ts";

const WORDS = {
  index: { id: "Indeks Kepuasan Masyarakat", en: "Public satisfaction index" },
  grade: { id: "Mutu pelayanan", en: "Grade of service" },
  answers: { id: "Jawaban", en: "Answers" },
};

/** An index large, with its interval and the certainty of its grade; why there is none where there are too few answers. */
export function indexList(
  shown: ShownIndex,
  language: Language,
  { before, isOver }: { readonly before?: string | undefined; readonly isOver?: boolean } = {},
): Html {
  const words = wordsIn(WORDS, language);
  const told = indexWords(shown, language, isOver);
  if (!told.isShown) return html`<p>${told.tooFew}</p>`;
  return html`<dl class="figures">
<div><dt>${words.index}</dt><dd>${told.ikm} <small>${told.between}${before !== undefined && `; ${before}`}</small></dd></div>
<div><dt>${words.grade}</dt><dd>${shown.index?.grade} <small>${told.grade}; ${told.certainty}</small></dd></div>
<div><dt>${words.answers}</dt><dd>${told.count}</dd></div></dl>`;
}
