import { localDay } from "../../../../shared/domain/calendar/calendar.ts";
import { fill } from "../../../../shared/domain/text.ts";
import { html } from "../../../../shared/html.ts";
import type { Screen } from "../../../../shared/pages/page.ts";
import { neighbours } from "../../../../shared/pages/parts/neighbours.ts";
import type { PageRequest } from "../../../../shared/pages/request.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import type { resultPages } from "../../results-page-contract.ts";
import type { Publications, ResultApi } from "./index-words.ts";
import { publicationCards } from "./publication-cards.ts";

const WORDS = {
  title: { id: "Hasil survei {year}", en: "Survey results of {year}" },
  description: {
    id: "Apa kata warga tentang layanan {city} pada {year}: indeks kepuasan tiap layanan, seberapa pasti, dan apa yang diperbaiki.",
    en: "What citizens say about the services of {city} in {year}: each service's index, how certain it is, and what is being improved.",
  },
  lead: {
    id: "Indeks Kepuasan Masyarakat (IKM) tiap layanan, 25 sampai 100, dengan selang tempat nilai sebenarnya hampir pasti berada.",
    en: "The public satisfaction index (IKM) of each service, 25 to 100, with the interval in which the true value almost certainly lies.",
  },
  ranks: {
    id: "Satu layanan hanya disebut di atas yang lain bila selang keduanya terpisah. Bila tumpang tindih, urutannya bisa terbalik pada warga lain, maka tempatnya dibagi.",
    en: "A service ranks above another only if their intervals do not overlap. If they do, other citizens might reverse the order, so they share their places.",
  },
  empty: {
    id: "Belum ada hasil survei yang diumumkan untuk {year}. Setelah diumumkan, di sini terlihat nilai tiap layanan, seberapa pasti nilainya, dan rencana perbaikannya.",
    en: "No survey results have been published for {year} yet. Once they are, this page shows the index of each service, how certain it is, and what will be improved.",
  },
  years: { id: "Tahun lain", en: "Other years" },
  complaints: { id: "Statistik pengaduan", en: "Complaint statistics" },
  city: { id: "Kepuasan warga di seluruh daerah", en: "Satisfaction in the whole city" },
  more: { id: "Angka lain", en: "Other figures" },
  data: { id: "Unduh data (JSON)", en: "Download the data (JSON)" },
};

/** A year's published surveys, by unit. */
export async function resultsPage(
  { query, language, city, at }: PageRequest<typeof resultPages.results>,
  api: ResultApi,
): Promise<Screen> {
  const current = localDay(at, city.timeZone).slice(0, 4);
  const year = query.year ?? current;
  const { items, ranked } = await api.publications({ query: { year } });
  const words = wordsIn(WORDS, language);
  const link = (to: number) => ({ to: `/hasil?year=${to}`, name: String(to) });
  const title = fill(words.title, { year });
  return {
    title,
    description: fill(words.description, { year, city: city.name }),
    place: "results",
    main: html`<h1>${title}</h1>
<p class="lead">${items.length > 0 ? words.lead : fill(words.empty, { year })}</p>
${byUnit(items).map(
  ([{ unitId, unitName }, ofUnit]) => html`<h2><a href="/unit/${unitId}">${unitName}</a></h2>
${publicationCards(ofUnit, { ranked, language })}`,
)}
${ranked > 1 && html`<p class="hint">${words.ranks}</p>`}
${items.length > 0 && html`<p><a href="/v1/public/survey-results?year=${year}">${words.data}</a></p>`}
${neighbours(words.years, {
  // From an empty year one goes back towards this one only.
  before: items.length > 0 || year >= current ? link(Number(year) - 1) : undefined,
  after: year < current ? link(Number(year) + 1) : undefined,
})}
<h2>${words.more}</h2>
<ul><li><a href="/kepuasan">${words.city}</a></li><li><a href="/statistik">${words.complaints}</a></li></ul>`,
  };
}

type Item = Publications["items"][number];

/** By the unit's name, and within a unit in the order of the ranks. */
function byUnit(items: readonly Item[]): readonly (readonly [Item, readonly Item[]])[] {
  return [...Map.groupBy(items, ({ unitId }) => unitId).values()]
    .map((ofUnit) => [ofUnit[0] as Item, ofUnit] as const)
    .sort(([one], [other]) => one.unitName.localeCompare(other.unitName, "id"));
}
