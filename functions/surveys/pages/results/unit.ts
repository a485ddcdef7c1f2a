import { localDay, monthOf, previousMonth } from "../../../../shared/domain/calendar/calendar.ts";
import { monthIn } from "../../../../shared/domain/day-words.ts";
import { firstDayUnshown } from "../../../../shared/domain/surveys/answers/counted-day.ts";
import { fill } from "../../../../shared/domain/text.ts";
import { html } from "../../../../shared/html.ts";
import type { Screen } from "../../../../shared/pages/page.ts";
import type { PageRequest } from "../../../../shared/pages/request.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import type { resultPages } from "../../results-page-contract.ts";
import { indexList } from "./index-list.ts";
import type { ResultApi } from "./index-words.ts";
import { publicationCards } from "./publication-cards.ts";
import { monthBefore, trendOf } from "./trend.ts";

const WORDS = {
  description: {
    id: "Seberapa puas warga dengan {unit}, hasil surveinya, dan cara menyampaikan laporan tentangnya.",
    en: "How satisfied citizens are with {unit}, its surveys, and how to report about it.",
  },
  satisfaction: { id: "Kepuasan warga, {month}", en: "Citizens' satisfaction, {month}" },
  ofAll: {
    id: "Dari semua survei unit ini pada bulan itu, 25 sampai 100.",
    en: "From all surveys of this unit in that month, 25 to 100.",
  },
  surveys: { id: "Survei yang diumumkan", en: "Published surveys" },
  empty: {
    id: "Unit ini belum mengumumkan hasil survei tahun ini maupun tahun lalu. Setelah diumumkan, hasil dan rencana perbaikannya ada di sini.",
    en: "This unit has published no survey this year or last. Once it does, the result and what will be improved are shown here.",
  },
  closed: {
    id: "Ditutup sesudah {lastDay} ({decree}); tugasnya dilanjutkan oleh",
    en: "Closed after {lastDay} ({decree}); its work goes on at",
  },
  closes: {
    id: "Akan ditutup sesudah {lastDay} ({decree}); tugasnya lalu dilanjutkan oleh",
    en: "Closes after {lastDay} ({decree}); its work then goes on at",
  },
  report: { id: "Laporkan sesuatu tentang unit ini", en: "Report about this unit" },
  complaints: { id: "Pengaduan menurut unit", en: "Complaints by unit" },
  all: { id: "Hasil survei semua unit", en: "Surveys of all units" },
  city: { id: "Kepuasan warga di seluruh daerah", en: "Satisfaction in the whole city" },
  recount: { id: "Hitung ulang", en: "Recount it" },
  recountText: {
    id: "Jumlah nilai tiap unsur dibagi banyaknya jawaban adalah rata-ratanya; rata-rata kesembilan unsur dikali 25 adalah indeksnya. CSV memuat setiap bulan unit ini, di antara unit lain.",
    en: "Each element's sum divided by the number of answers is its average; the average of all nine times 25 is the index. The CSV has each month of this unit, among the other units.",
  },
  csv: { id: "Unduh data (CSV)", en: "Download the data (CSV)" },
  json: { id: "Bulan ini (JSON)", en: "This month (JSON)" },
};

/** How satisfied citizens are with one unit. */
export async function unitPage(
  { params: { unitId }, language, city, at }: PageRequest<typeof resultPages.unit>,
  api: ResultApi,
): Promise<Screen> {
  const today = localDay(at, city.timeZone);
  const month = previousMonth(monthOf(today));
  const year = Number(today.slice(0, 4));
  const ofYear = (asked: number) => api.publications({ query: { year: String(asked), unitId } });
  const [now, ...years] = await Promise.all([
    api.satisfaction({ params: { unitId }, query: { month } }),
    ofYear(year),
    ofYear(year - 1),
  ]);
  const words = wordsIn(WORDS, language);
  const { closing } = now;
  // In the first hour of a month, the last day of the month before is not shown yet.
  const isOver = monthOf(firstDayUnshown(at, city.timeZone)) > month;
  const before = monthBefore(now.months, language);
  const published = years.filter(({ items }) => items.length > 0);
  return {
    title: now.unitName,
    description: fill(words.description, { unit: now.unitName }),
    place: "results",
    main: html`<h1>${now.unitName}</h1>
${closing && html`<p>${fill(today > closing.lastDay ? words.closed : words.closes, { lastDay: closing.lastDay, decree: closing.decree }, language)} <a href="/unit/${closing.successorId}">${closing.successorName}</a>.</p>`}
<p class="acts"><a class="button" href="/lapor?unitId=${unitId}">${words.report}</a></p>
<h2>${fill(words.satisfaction, { month: monthIn(month, language) })}</h2>
${indexList(now, language, { before, isOver })}
${now.index && html`<p class="hint">${words.ofAll}</p>`}
${trendOf(now.months, language)}
<h2>${words.surveys}</h2>
${
  published.length > 0
    ? published.map(({ items, ranked }) => publicationCards(items, { ranked, language }))
    : html`<p>${words.empty}</p>`
}
<h2>${words.recount}</h2>
<p>${words.recountText}</p>
<p class="acts"><a class="button quiet" href="/v1/public/satisfaction.csv" download>${words.csv}</a> <a href="/v1/public/units/${unitId}/satisfaction?month=${month}">${words.json}</a></p>
<p><a href="/statistik/${month}">${words.complaints}</a><br><a href="/hasil">${words.all}</a><br><a href="/kepuasan">${words.city}</a></p>`,
  };
}
