import { localMonth, nextMonth, previousMonth } from "../../../shared/domain/calendar/calendar.ts";
import { COMPLAINT_DESK } from "../../../shared/domain/complaints/complaint.ts";
import type {
  ComplaintCounts,
  PublishedFigure,
} from "../../../shared/domain/complaints/figures/statistics.ts";
import { monthIn } from "../../../shared/domain/day-words.ts";
import { fill, type Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import type { Api } from "../../../shared/pages/in-process-api.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import type { PageRequest } from "../../../shared/pages/page-request.ts";
import { neighbours } from "../../../shared/pages/parts/neighbours.ts";
import { tableOf } from "../../../shared/pages/parts/table.ts";
import { numberWords, percentWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { publicationRoutes } from "../contract.ts";
import { FIGURE_TITLES } from "../figure-titles.ts";
import type { publicationPages } from "../page-contract.ts";

const WORDS = {
  title: { id: "Pengaduan {month}", en: "Complaints of {month}" },
  description: {
    id: "Berapa pengaduan diterima pada {month}, berapa dijawab tepat waktu, dan di unit mana. Semua angka dapat dihitung ulang.",
    en: "How many complaints came in {month}, how many were answered in time, and by which unit. Every figure can be recounted.",
  },
  lead: {
    id: "Yang diterima pada bulan itu, dan apa yang terjadi padanya sampai sekarang.",
    en: "What was received in that month, and what has become of it since.",
  },
  kept: { id: "Janji ditepati", en: "Promise kept" },
  keptOf: {
    id: "{inTime} dari {answered} jawaban pertama diberikan dalam {days} hari kerja, seperti yang dijanjikan.",
    en: "{inTime} of {answered} first answers came within {days} working days, as promised.",
  },
  keptNone: {
    id: "Belum ada jawaban pertama. Yang dijanjikan: dalam {days} hari kerja.",
    en: "No first answers yet. The promise: within {days} working days.",
  },
  unanswered: {
    id: "Laporan yang belum dijawab belum ikut dihitung; yang melewati tenggat tampak pada “Lewat tenggat”.",
    en: "Reports without an answer are not counted yet; those past a deadline are under “Missed a deadline”.",
  },
  before: { id: "{month}: {value}", en: "{month}: {value}" },
  noneBefore: { id: "belum ada jawaban", en: "no answers" },
  city: { id: "Seluruh kota", en: "The whole city" },
  regency: { id: "Seluruh kabupaten", en: "The whole regency" },
  figure: { id: "Angka", en: "Figure" },
  units: { id: "Menurut unit", en: "By unit" },
  unit: { id: "Unit", en: "Unit" },
  twice: {
    id: "Laporan yang terlambat di dua unit terhitung pada keduanya.",
    en: "A report that was late at two units counts for both.",
  },
  empty: {
    id: "Belum ada laporan yang tercatat pada {month}. Setelah ada, di sini terlihat berapa yang dijawab tepat waktu, di kota ini dan di tiap unit.",
    en: "No reports are recorded for {month}. Once there are, this page shows how many were answered in time, by the city and by each unit.",
  },
  future: { id: "Bulan itu belum tiba.", en: "That month has not come yet." },
  report: { id: "Buat laporan", en: "Make a report" },
  running: {
    id: "Bulan ini masih berjalan: angkanya masih bertambah.",
    en: "This month is still running: its figures still grow.",
  },
  months: { id: "Bulan lain", en: "Other months" },
  data: { id: "Unduh data (CSV)", en: "Download the data (CSV)" },
  recount: { id: "Hitung ulang", en: "Recount it" },
  recountText: {
    id: "Setiap pengaduan bulan ini juga kami buka satu per satu, tanpa isi, nama, dan nomornya: golongannya, lalu unit mana yang menghitungnya, dan sebagai apa. Jumlahkan per unit; hasilnya harus sama dengan tabel di atas.",
    en: "Every complaint of this month is also published one by one, without its text, name or number: its class, which unit counts it, and as what. Add them up by unit; the result must be the table above.",
  },
  list: { id: "Buka daftar yang dapat dihitung (JSON)", en: "Open the countable list (JSON)" },
};

/** The figures that fit beside one another; all of them are in the download. */
const COLUMNS = [
  "received",
  "answeredInTime",
  "answeredLate",
  "late",
  "solved",
  "unsolved",
  "reopened",
  "satisfied",
  "dissatisfied",
] as const satisfies readonly PublishedFigure[];

type Asked = PageRequest<typeof publicationPages.statistics>;
type PublicationApi = Api<typeof publicationRoutes>;
type Month = Awaited<ReturnType<PublicationApi["ofMonth"]>>;
type Words = ReturnType<typeof wordsIn<typeof WORDS>>;

/** A month's complaints, beside those of the month before and beside what was promised. */
export async function statisticsPage(request: Asked, api: PublicationApi): Promise<Screen> {
  const { month } = request.params;
  const { language, city, at } = request;
  const words = wordsIn(WORDS, language);
  const named = { month: monthIn(month, language) };
  const current = localMonth(at, city.timeZone);
  const [now, before] = await Promise.all([
    api.ofMonth({ params: { month } }),
    api.ofMonth({ params: { month: previousMonth(month) } }),
  ]);
  const isEmpty = now.units.length === 0;
  const link = (to: string) => ({ to: `/statistik/${to}`, name: monthIn(to, language) });
  return {
    title: fill(words.title, named),
    description: fill(words.description, named),
    place: "results",
    main: html`<h1>${fill(words.title, named)}</h1>
${isEmpty ? empty(words, { named, isFuture: month > current }) : html`<p class="lead">${words.lead}${month === current && ` ${words.running}`}</p>`}
${!isEmpty && figures({ now, before, words, language, whole: city.kind === "KOTA" ? words.city : words.regency })}
${neighbours(words.months, {
  // Nothing lies before two empty months in a row, and nothing after the month that runs.
  before: isEmpty && before.units.length === 0 ? undefined : link(previousMonth(month)),
  after: month < current ? link(nextMonth(month)) : undefined,
})}`,
  };
}

function empty(
  words: Words,
  { named, isFuture }: { readonly named: { readonly month: string }; readonly isFuture: boolean },
): Html {
  return html`<p class="lead">${isFuture && `${words.future} `}${fill(words.empty, named)}</p>
<p class="acts"><a class="button" href="/lapor">${words.report}</a></p>`;
}

interface Shown {
  readonly now: Month;
  readonly before: Month;
  readonly words: Words;
  readonly language: Language;
  /** The city as a line of a table. */
  readonly whole: string;
}

function figures(shown: Shown): Html {
  const { now, words, language, whole } = shown;
  const title = (figure: PublishedFigure) => FIGURE_TITLES[figure][language];
  const line = (name: string | Html, counts: ComplaintCounts) => [
    name,
    kept(counts, language) ?? "–",
    ...COLUMNS.map((figure) => numberWords(counts[figure], language)),
  ];
  const columns = [
    { title: words.unit },
    { title: words.kept, isNumber: true as const },
    ...COLUMNS.map((figure) => ({ title: title(figure), isNumber: true as const })),
  ];
  const path = `/v1/public/complaint-statistics/${now.month}`;
  return html`${promise(shown)}
${comparison(shown)}
<h2>${words.units}</h2>
${tableOf(words.units, columns, [
  ...now.units.map((unit) => line(nameOf(unit), unit)),
  line(html`<strong>${whole}</strong>`, now.city),
])}
<p class="hint">${words.twice}</p>
<p class="acts"><a class="button quiet" href="${path}/csv" download>${words.data}</a></p>
<h2>${words.recount}</h2>
<p>${words.recountText}</p>
<p><a href="${path}/complaints?limit=100">${words.list}</a></p>`;
}

/** The desk is no unit of the city's tree, and has no page. */
function nameOf({ unitId, unitName }: Month["units"][number]): string | Html {
  return unitId === COMPLAINT_DESK ? unitName : html`<a href="/unit/${unitId}">${unitName}</a>`;
}

function kept({ answeredInTime, answeredLate }: ComplaintCounts, language: Language): string | undefined {
  return percentWords(answeredInTime, answeredInTime + answeredLate, language);
}

function promise({ now, before, words, language }: Shown): Html {
  const { answeredInTime, answeredLate } = now.city;
  const percent = kept(now.city, language);
  const of = {
    inTime: numberWords(answeredInTime, language),
    answered: numberWords(answeredInTime + answeredLate, language),
    days: now.promise.firstResponseWorkingDays,
  };
  const trend = fill(words.before, {
    month: monthIn(before.month, language),
    value: kept(before.city, language) ?? words.noneBefore,
  });
  return html`<dl class="figures"><div><dt>${words.kept}</dt><dd>${percent ?? "–"} <small>${trend}</small></dd></div></dl>
<p>${fill(percent === undefined ? words.keptNone : words.keptOf, of)} <span class="hint">${words.unanswered}</span></p>`;
}

/** All figures of the city, each beside that of the month before. */
function comparison({ now, before, words, language, whole }: Shown): Html {
  const names = Object.keys(FIGURE_TITLES) as PublishedFigure[];
  const columns = [
    { title: words.figure },
    { title: monthIn(now.month, language), isNumber: true as const },
    { title: monthIn(before.month, language), isNumber: true as const },
  ];
  const rows = names.map((figure) => [
    FIGURE_TITLES[figure][language],
    numberWords(now.city[figure], language),
    numberWords(before.city[figure], language),
  ]);
  return html`<h2>${whole}</h2>
${tableOf(whole, columns, rows)}`;
}
