import { monthIn } from "../../../../shared/domain/day-words.ts";
import { numberIn } from "../../../../shared/domain/number-words.ts";
import { fill, type Language } from "../../../../shared/domain/text.ts";
import { type Html, html } from "../../../../shared/html.ts";
import { tableOf } from "../../../../shared/pages/parts/table.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import { indexWords, type MonthIndex } from "./index-words.ts";
import { trendPicture } from "./trend-picture.ts";

const WORDS = {
  title: { id: "Dari bulan ke bulan", en: "Month by month" },
  caption: { id: "{from} sampai {to}", en: "{from} to {to}" },
  how: {
    id: "Titik: indeks sebulan. Garis tegaknya: selang tempat nilai sebenarnya hampir pasti berada. A sampai D: mutu pelayanan. Bulan dengan jawaban belum cukup tidak bertitik.",
    en: "A dot is a month's index; the line through it is the interval in which the true value almost certainly lies. A to D are the grades. Months with too few answers have no dot.",
  },
  alt: {
    id: "Indeks kepuasan dari bulan ke bulan; semua angkanya ada pada tabel di bawah.",
    en: "The satisfaction index month by month; all its figures are in the table below.",
  },
  month: { id: "Bulan", en: "Month" },
  index: { id: "Indeks", en: "Index" },
  interval: { id: "Selang", en: "Interval" },
  grade: { id: "Mutu", en: "Grade" },
  answers: { id: "Jawaban", en: "Answers" },
  others: {
    id: "Pada {count} bulan lain tidak ada jawaban.",
    en: "There were no answers in the other {count} months.",
  },
  few: { id: "belum cukup", en: "too few" },
  fewAnswers: { id: "belum cukup jawaban", en: "too few answers" },
  none: {
    id: "Belum ada bulan dengan cukup jawaban dalam setahun terakhir.",
    en: "No month of the last year has enough answers yet.",
  },
};

/** What the index was the month before the last of some months, to compare with. */
export function monthBefore(months: readonly MonthIndex[], language: Language): string | undefined {
  const before = months.at(-2);
  if (before === undefined) return undefined;
  const value = before.index ? numberIn(before.index.ikm, language, 2) : wordsIn(WORDS, language).fewAnswers;
  return `${monthIn(before.month, language)}: ${value}`;
}

/** The index of each of some months, drawn, and in figures with the newest first. */
export function trendOf(months: readonly MonthIndex[], language: Language): Html {
  const words = wordsIn(WORDS, language);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || months.every(({ index }) => index === undefined))
    return html`<h2>${words.title}</h2>
<p>${words.none}</p>`;
  const span = { from: monthIn(first.month, language), to: monthIn(last.month, language) };
  const answered = months.filter(({ received }) => received > 0);
  const columns = [
    { title: words.month },
    { title: words.index, isNumber: true as const, isBeside: true as const },
    { title: words.interval, isBeside: true as const },
    { title: words.grade, isBeside: true as const },
    { title: words.answers, isNumber: true as const, isBeside: true as const },
  ];
  return html`<h2>${words.title}</h2>
${trendPicture(months, words.alt, language)}
<p class="hint">${words.how}</p>
${tableOf(fill(words.caption, span), columns, answered.toReversed().map(rowOf), "STACKED")}
${answered.length < months.length && html`<p class="hint">${fill(words.others, { count: months.length - answered.length })}</p>`}`;

  function rowOf({ month, ...shown }: MonthIndex) {
    const told = indexWords(shown, language);
    const name = monthIn(month, language);
    if (!told.isShown) return [name, "–", words.few, "–", numberIn(shown.received, language)];
    return [name, told.ikm, told.range, told.shortGrade, told.count];
  }
}
