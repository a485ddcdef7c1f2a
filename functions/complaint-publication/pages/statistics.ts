import { localMonth, nextMonth, previousMonth } from "../../../shared/domain/calendar/calendar.ts";
import { monthIn } from "../../../shared/domain/day-words.ts";
import { fill } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { neighbours } from "../../../shared/pages/parts/neighbours.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { publicationPages } from "../page-contract.ts";
import { figures } from "./month-figures.ts";
import { type PublicationApi, STATISTICS_WORDS, type StatisticsWords } from "./statistics-words.ts";

type Asked = PageRequest<typeof publicationPages.statistics>;

/** A month's complaints, beside those of the month before and beside what was promised. */
export async function statisticsPage(request: Asked, api: PublicationApi): Promise<Screen> {
  const { month } = request.params;
  const { language, city, at } = request;
  const words = wordsIn(STATISTICS_WORDS, language);
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
  // There is nothing before two empty months in a row, and nothing after the current month.
  before: isEmpty && before.units.length === 0 ? undefined : link(previousMonth(month)),
  after: month < current ? link(nextMonth(month)) : undefined,
})}`,
  };
}

function empty(
  words: StatisticsWords,
  { named, isFuture }: { readonly named: { readonly month: string }; readonly isFuture: boolean },
): Html {
  return html`<p class="lead">${isFuture && `${words.future} `}${fill(words.empty, named)}</p>
<p class="acts"><a class="button" href="/lapor">${words.report}</a></p>`;
}
