import { COMPLAINT_DESK } from "../../../shared/domain/complaints/complaint.ts";
import type {
  ComplaintCounts,
  PublishedFigure,
} from "../../../shared/domain/complaints/figures/statistics.ts";
import { englishOf } from "../../../shared/domain/complaints/words.ts";
import { monthIn } from "../../../shared/domain/day-words.ts";
import { numberIn, percentIn } from "../../../shared/domain/number-words.ts";
import { fill, type Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import { tableOf } from "../../../shared/pages/parts/table.ts";
import { FIGURE_TITLES } from "../figure-titles.ts";
import type { Month, StatisticsWords } from "./statistics-words.ts";

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

interface Shown {
  readonly now: Month;
  readonly before: Month;
  readonly words: StatisticsWords;
  readonly language: Language;
  /** The city as a line of a table. */
  readonly whole: string;
}

/** A month's figures: the promise, the city beside the month before, each unit, and how to recount them. */
export function figures(shown: Shown): Html {
  const { now, words, language, whole } = shown;
  const title = (figure: PublishedFigure) => FIGURE_TITLES[figure][language];
  const line = (name: string | Html, counts: ComplaintCounts) => [
    name,
    kept(counts, language) ?? "–",
    ...COLUMNS.map((figure) => numberIn(counts[figure], language)),
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
${tableOf(
  words.units,
  columns,
  [
    ...now.units.map((unit) => line(nameOf(unit, language), unit)),
    line(html`<strong>${whole}</strong>`, now.city),
  ],
  "STACKED",
)}
<p class="hint">${words.twice}</p>
<p class="acts"><a class="button quiet" href="${path}/csv" download>${words.data}</a></p>
<h2>${words.recount}</h2>
<p>${words.recountText}</p>
<p><a href="${path}/complaints?limit=100">${words.list}</a></p>`;
}

/** The desk is no unit of the city's tree, and has no page. */
function nameOf({ unitId, unitName }: Month["units"][number], language: Language): string | Html {
  if (unitId !== COMPLAINT_DESK) return html`<a href="/unit/${unitId}">${unitName}</a>`;
  return (language === "en" ? englishOf(unitName) : undefined) ?? unitName;
}

function kept({ answeredInTime, answeredLate }: ComplaintCounts, language: Language): string | undefined {
  return percentIn(answeredInTime, answeredInTime + answeredLate, language);
}

function promise({ now, before, words, language }: Shown): Html {
  const { answeredInTime, answeredLate } = now.city;
  const percent = kept(now.city, language);
  const of = {
    inTime: numberIn(answeredInTime, language),
    answered: numberIn(answeredInTime + answeredLate, language),
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
    numberIn(now.city[figure], language),
    numberIn(before.city[figure], language),
  ]);
  return html`<h2>${whole}</h2>
${tableOf(whole, columns, rows)}`;
}
