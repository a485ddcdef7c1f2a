import { addDays, localDay, workingDaysBetween } from "../../../shared/domain/calendar/calendar.ts";
import { lastDayOf, monthsOf } from "../../../shared/domain/calendar/period-id.ts";
import { monthIn, weekdayOfYearIn } from "../../../shared/domain/day-words.ts";
import { fill, type Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { neighbours } from "../../../shared/pages/parts/neighbours.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import { written } from "../../../shared/pages/parts/written.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { publicationPages } from "../page-contract.ts";
import type { PublicationApi } from "./statistics-words.ts";

const WORDS = {
  title: { id: "Kalender kerja {year}", en: "Working calendar {year}" },
  description: {
    id: "Hari libur nasional, cuti bersama, dan hari libur daerah {year}: hari yang tidak dihitung dalam tenggat pengaduan.",
    en: "National holidays, joint leave and the city's days off in {year}: days that deadlines of complaints skip.",
  },
  lead: {
    id: "Tenggat pengaduan dihitung dalam hari kerja: Senin sampai Jumat, kecuali hari-hari di bawah ini. Hari diterimanya laporan belum dihitung.",
    en: "Deadlines of complaints are counted in working days: Monday to Friday, except the days below. The day on which a report is received does not count.",
  },
  workingDays: { id: "hari kerja", en: "working days" },
  whole: { id: "{count} hari kerja dalam setahun.", en: "{count} working days in the year." },
  none: { id: "Tanpa hari libur selain Sabtu dan Minggu.", en: "No days off but Saturdays and Sundays." },
  NATIONAL: { id: "libur nasional", en: "national holiday" },
  JOINT_LEAVE: { id: "cuti bersama", en: "joint leave" },
  LOCAL: { id: "libur daerah", en: "the city's own" },
  ahead: {
    id: "Hari libur nasional {year} belum ditetapkan pemerintah, atau belum tercatat di sini. Sampai saat itu tenggat yang jatuh pada {year} belum pasti.",
    en: "The government has not set the national holidays of {year} yet, or they are not recorded here. Until then, deadlines that fall in {year} are not certain.",
  },
  past: {
    id: "Hari libur nasional {year} tidak tercatat di sini.",
    en: "The national holidays of {year} are not recorded here.",
  },
  knownOnes: {
    id: "Yang sudah diketahui tahun itu:",
    en: "What is known of that year:",
  },
  source: {
    id: "Dasar: SKB 3 Menteri tentang Hari Libur Nasional dan Cuti Bersama, dan keputusan kepala daerah untuk libur daerah.",
    en: "Source: joint decree of three ministers on national holidays and joint leave; the head of the city decides on its own days.",
  },
  data: { id: "Unduh data (JSON)", en: "Download the data (JSON)" },
  years: { id: "Tahun lain", en: "Other years" },
};

type Asked = PageRequest<typeof publicationPages.calendar>;
type DaysOff = Awaited<ReturnType<PublicationApi["daysOff"]>>;
type Words = ReturnType<typeof wordsIn<typeof WORDS>>;

/** The days on which no deadline runs, by month, and how many working days are left. */
export async function calendarPage(request: Asked, api: PublicationApi): Promise<Screen> {
  const { language, city, at, params } = request;
  const year = String(params.year);
  const known = await api.daysOff({ params: { year } });
  const words = wordsIn(WORDS, language);
  const current = Number(localDay(at, city.timeZone).slice(0, 4));
  const link = (to: number) => ({ to: `/kalender/${to}`, name: String(to) });
  return {
    title: fill(words.title, { year }),
    description: fill(words.description, { year }),
    main: html`<h1>${fill(words.title, { year })}</h1>
<p class="lead">${words.lead}</p>
${known.isKnown ? months(known, { year, words, language }) : unknown(known, { year, words, language, isPast: params.year < current })}
<p class="hint">${words.source}</p>
<p><a href="/v1/public/calendar/${year}">${words.data}</a></p>
${neighbours(words.years, {
  // One step beyond what is known says that it is not; another would say nothing new.
  before: known.isKnown || params.year > current ? link(params.year - 1) : undefined,
  after: known.isKnown || params.year < current ? link(params.year + 1) : undefined,
})}`,
  };
}

interface Shown {
  readonly year: string;
  readonly words: Words;
  readonly language: Language;
}

function months({ days }: DaysOff, { year, words, language }: Shown): Html {
  const calendar = {
    zone: "UTC",
    holidays: new Set(days.map(({ day }) => day)),
    knownYears: new Set([Number(year)]),
  };
  const counted = monthsOf(year).map((month) => ({
    month,
    off: days.filter(({ day }) => day.startsWith(month)),
    workingDays: workingDaysBetween(addDays(`${month}-01`, -1), lastDayOf(month), calendar),
  }));
  const all = counted.reduce((sum, { workingDays }) => sum + workingDays, 0);
  return html`<p>${fill(words.whole, { count: all })}</p>
<div class="cards">${counted.map(
    ({
      month,
      off,
      workingDays,
    }) => html`<section class="card" id="${month}"><h2>${monthIn(month, language)}</h2>
<p><strong>${workingDays}</strong> ${words.workingDays}</p>
${off.length > 0 ? listOf(off, { words, language }) : html`<p class="hint">${words.none}</p>`}</section>
`,
  )}</div>`;
}

function listOf(days: DaysOff["days"], { words, language }: Omit<Shown, "year">): Html {
  return html`<ul>${days.map(
    ({ day, name, kind }) =>
      html`<li>${weekdayOfYearIn(day, language)}: ${written(name, { language })} <span class="hint">(${words[kind]})</span></li>`,
  )}</ul>`;
}

function unknown(
  { days }: DaysOff,
  { year, words, language, isPast }: Shown & { readonly isPast: boolean },
): Html {
  return html`${notice(fill(isPast ? words.past : words.ahead, { year }), "care")}
${days.length > 0 && html`<p>${words.knownOnes}</p>${listOf(days, { words, language })}`}`;
}
