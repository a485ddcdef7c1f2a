import { spanIn } from "../../../../shared/domain/day-words.ts";
import { fill, type Language } from "../../../../shared/domain/text.ts";
import { type Html, html } from "../../../../shared/html.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import { indexWords, type Publications } from "./index-words.ts";

const WORDS = {
  rank: { id: "Peringkat {from} dari {ranked} layanan", en: "Place {from} of {ranked} services" },
  ranks: {
    id: "Antara peringkat {from} dan {to} dari {ranked} layanan",
    en: "Between place {from} and {to} of {ranked} services",
  },
};

/** Published surveys as cards that lead to each result. A place is said only where there are others to be compared with. */
export function publicationCards(
  items: Publications["items"],
  { ranked, language }: { readonly ranked: number; readonly language: Language },
): Html {
  const words = wordsIn(WORDS, language);
  const placeOf = ({ rank }: Publications["items"][number]) =>
    rank &&
    ranked > 1 &&
    fill(rank.from === rank.to ? words.rank : words.ranks, { from: rank.from, to: rank.to, ranked });
  return html`<div class="cards">${items.map((item) => {
    const told = indexWords(item, language);
    const place = placeOf(item);
    return html`<a class="card" href="/hasil/${item.surveyId}"><h3>${item.service}</h3>
<p class="hint">${spanIn(item.opensOn, item.endsOn, language)}</p>
${
  told.isShown
    ? html`<p><strong class="figure">${told.ikm}</strong> ${told.between}</p>
<p>${told.grade} (${told.certainty}) · ${told.answers}${place && html`<br>${place}`}</p>`
    : html`<p>${told.tooFew}</p>`
}</a>
`;
  })}</div>`;
}
