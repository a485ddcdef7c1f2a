import { monthIn } from "../../../../shared/domain/day-words.ts";
import { numberIn } from "../../../../shared/domain/number-words.ts";
import { fill, type Language } from "../../../../shared/domain/text.ts";
import { type Html, html } from "../../../../shared/html.ts";
import type { Screen } from "../../../../shared/pages/page.ts";
import { tableOf } from "../../../../shared/pages/parts/table.ts";
import type { PageRequest } from "../../../../shared/pages/request.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import type { resultPages } from "../../results-page-contract.ts";
import { cityFollowUps } from "./city-follow-ups.ts";
import { indexList } from "./index-list.ts";
import { type CitySatisfaction, indexWords, type ResultApi } from "./index-words.ts";
import { trendOf } from "./trend.ts";

const WORDS = {
  title: { id: "Kepuasan warga", en: "How satisfied citizens are" },
  description: {
    id: "Seberapa puas warga dengan layanan {city}, dari bulan ke bulan dan menurut unit, dan apa yang diperbaiki.",
    en: "How satisfied citizens are with the services of {city}, by month and by unit, and what is being improved.",
  },
  lead: {
    id: "Semua layanan {city} menurut warga yang dilayani, {from} sampai {until}.",
    en: "All services of {city}, as rated by the citizens served, {from} to {until}.",
  },
  empty: {
    id: "Dari {from} sampai {until} belum ada bulan dengan cukup jawaban. Setelah ada, di sini terlihat seberapa puas warga, di seluruh daerah dan di tiap unit. Sebulan tampil setelah berakhir.",
    en: "No month from {from} to {until} has enough answers yet. Once one has, this page shows how satisfied citizens are, in the whole city and with each unit. A month is shown when it is over.",
  },
  meaning: {
    id: "Andaikan semua yang dilayani ditanya, indeksnya hampir pasti (95%) {between}. Setiap jawaban dihitung sama, dari unit mana pun.",
    en: "Had everyone served been asked, the index would almost certainly (95%) lie {between}. Every answer counts the same, whichever unit it is about.",
  },
  units: { id: "Menurut unit", en: "By unit" },
  unitsHint: {
    id: "Selama dua belas bulan itu, menurut abjad. Unit yang selangnya tumpang tindih belum tentu berbeda.",
    en: "Over these twelve months, in alphabetical order. Units whose intervals overlap may not differ.",
  },
  unit: { id: "Unit", en: "Unit" },
  index: { id: "Indeks", en: "Index" },
  interval: { id: "Selang", en: "Interval" },
  grade: { id: "Mutu", en: "Grade" },
  answers: { id: "Jawaban", en: "Answers" },
  few: { id: "belum cukup jawaban", en: "too few answers" },
  recount: { id: "Hitung ulang", en: "Recount it" },
  recountText: {
    id: "Data di bawah memuat satu baris untuk tiap unit dan bulan: banyaknya nilai 1, 2, 3, dan 4 pada kesembilan unsur. Jumlahkan tiap kolom, kalikan tiap nilai dengan banyaknya, jumlahkan, bagi dengan banyaknya jawaban: itulah rata-rata sebuah unsur. Rata-rata kesembilan unsur dikali 25 adalah indeksnya. Jumlah kuadrat memberi selangnya.",
    en: "The data below have a line for each unit and month: how often scores 1, 2, 3 and 4 were given to each of the nine elements. Add up each column, multiply each score by how often it was given, add up, and divide by the answers: that is an element's average. The mean of the nine averages times 25 is the index. The sum of squares gives the interval.",
  },
  fewer: {
    id: "Bulan dengan kurang dari tiga jawaban pada sebuah survei hanya disebut banyaknya: satu jawaban tidak boleh terbaca dari jumlahnya.",
    en: "Of a month with fewer than three answers to a survey, only their number is given: nobody's answer may be read from a sum.",
  },
  csv: { id: "Unduh data (CSV)", en: "Download the data (CSV)" },
  json: { id: "Semua angka halaman ini (JSON)", en: "Every figure of this page (JSON)" },
  surveys: { id: "Hasil tiap survei", en: "The result of each survey" },
  complaints: { id: "Statistik pengaduan", en: "Complaint statistics" },
};

type Words = { readonly [Name in keyof typeof WORDS]: string };

/** How satisfied citizens are with the whole city. */
export async function citySatisfactionPage(
  { language, city }: PageRequest<typeof resultPages.city>,
  api: ResultApi,
): Promise<Screen> {
  const found = await api.citySatisfaction({ query: {} });
  const words = wordsIn(WORDS, language);
  const told = indexWords(found.city, language);
  const about = {
    city: city.name,
    from: monthIn(found.from, language),
    until: monthIn(found.until, language),
  };
  return {
    title: words.title,
    description: fill(words.description, about),
    place: "results",
    main: html`<h1>${words.title}</h1>
<p class="lead">${fill(told.isShown ? words.lead : words.empty, about)}</p>
${
  told.isShown &&
  html`${indexList(found.city, language)}
<p>${fill(words.meaning, { between: told.between })}</p>
${trendOf(found.months, language)}`
}
${found.units.length > 0 && byUnit(found, words, language)}
${cityFollowUps(found.followUps, language)}
${found.units.length > 0 && recount(words)}
<p><a href="/hasil">${words.surveys}</a><br><a href="/statistik">${words.complaints}</a></p>`,
  };
}

function byUnit({ units }: CitySatisfaction, words: Words, language: Language): Html {
  const columns = [
    { title: words.unit },
    { title: words.index, isNumber: true as const },
    { title: words.interval },
    { title: words.grade },
    { title: words.answers, isNumber: true as const },
  ];
  const rows = units.map((unit) => {
    const told = indexWords(unit, language);
    const name = html`<a href="/unit/${unit.unitId}">${unit.unitName}</a>`;
    if (!told.isShown) return [name, "–", words.few, "–", numberIn(unit.received, language)];
    return [name, told.ikm, told.range, told.shortGrade, told.count];
  });
  return html`<h2>${words.units}</h2>
<p>${words.unitsHint}</p>
${tableOf(words.units, columns, rows, "STACKED")}`;
}

function recount(words: Words): Html {
  return html`<h2>${words.recount}</h2>
<p>${words.recountText}</p>
<p class="hint">${words.fewer}</p>
<p class="acts"><a class="button quiet" href="/v1/public/satisfaction.csv" download>${words.csv}</a> <a href="/v1/public/satisfaction">${words.json}</a></p>`;
}
