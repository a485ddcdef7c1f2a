import { AWARD_TITLES, COMPONENT_WORDS } from "../../../shared/domain/awards/words.ts";
import { monthIn } from "../../../shared/domain/day-words.ts";
import { percentIn } from "../../../shared/domain/number-words.ts";
import { fill, type Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { neighbours } from "../../../shared/pages/parts/neighbours.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { dayWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { awardPages } from "../page-contract.ts";
import { type Award, type AwardApi, winnerWords } from "./award-words.ts";

/** Some four months of a city that gives all awards. */
const ON_A_PAGE = "20";

const WORDS = {
  title: { id: "Penghargaan pegawai", en: "Awards to employees" },
  description: {
    id: "Pegawai dan unit terbaik {city} tiap bulan, apa yang dinilai, dan cara menyanggahnya.",
    en: "The best employees and units of {city} each month, what they were judged by, and how to object.",
  },
  lead: {
    id: "Calon dihitung dari kinerja sebulan, dinilai tim yang tidak berkepentingan, lalu diputus {head}. Yang tampil di sini setuju diumumkan.",
    en: "Candidates follow from a month's performance, are scored by a panel without an interest, and the {head} decides. Those shown here agreed to be named.",
  },
  basis: { id: "Yang dinilai: {parts}.", en: "Judged by: {parts}." },
  decided: { id: "Diputus {day}.", en: "Decided on {day}." },
  object: { id: "Sanggah, sampai {day}", en: "Object, until {day}" },
  closed: { id: "Masa sanggah berakhir {day}.", en: "The time to object ended on {day}." },
  check: { id: "Periksa piagam", en: "Check a certificate" },
  checkHint: {
    id: "Pastikan sebuah piagam asli, dengan kode di atasnya.",
    en: "See whether a certificate is genuine, by the code on it.",
  },
  follow: { id: "Ikuti sanggahan", en: "Follow an objection" },
  followHint: {
    id: "Lihat jawaban atas sanggahan Anda, dengan kodenya.",
    en: "Read the answer to your objection, by its code.",
  },
  empty: {
    id: "Belum ada penghargaan yang diumumkan. Setelah diputus dan penerimanya setuju, di sini terlihat siapa, apa yang dinilai, dan sampai kapan siapa pun dapat menyanggah.",
    en: "No award has been published yet. Once one is decided and its winner agrees, this page shows who it is, what they were judged by, and until when anybody may object.",
  },
  data: { id: "Unduh data (JSON)", en: "Download the data (JSON)" },
  recount: {
    id: "Nilai para calon tidak diumumkan, karena menyangkut kinerja pribadi. Setiap calon melihat dan dapat menghitung ulang nilainya sendiri.",
    en: "Candidates' scores are not published, as they are about personal performance. Each candidate sees their own and can recount it.",
  },
  pages: { id: "Halaman", en: "Pages" },
  newest: { id: "Terbaru", en: "Newest" },
  older: { id: "Lebih lama", en: "Older" },
};

/** The awards by month, newest first, each with what it was judged by. */
export async function awardsPage(
  { query: { cursor }, language, city, at }: PageRequest<typeof awardPages.awards>,
  api: AwardApi,
): Promise<Screen> {
  const { items, cursor: next } = await api.awards({
    query: { limit: ON_A_PAGE, ...(cursor && { cursor }) },
  });
  const words = wordsIn(WORDS, language);
  const where = { language, timeZone: city.timeZone, at };
  const months = [...Map.groupBy(items, ({ month }) => month)];
  return {
    title: words.title,
    description: fill(words.description, { city: city.name }),
    place: "awards",
    main: html`<h1>${words.title}</h1>
<p class="lead">${items.length > 0 ? fill(words.lead, { head: city.headTitle }) : words.empty}</p>
${months.map(
  ([month, ofMonth]) => html`<h2>${monthIn(month, language)}</h2>
<div class="cards">${ofMonth.map((award) => cardOf(award, where))}</div>`,
)}
${neighbours(words.pages, {
  before: cursor === undefined ? undefined : { to: "/penghargaan", name: words.newest },
  after:
    next === undefined
      ? undefined
      : { to: `/penghargaan?cursor=${encodeURIComponent(next)}`, name: words.older },
})}
${items.length > 0 && html`<p class="hint">${words.recount} <a href="/v1/public/awards">${words.data}</a></p>`}
<div class="cards">
<a class="card" href="/piagam"><h2>${words.check}</h2><p class="hint">${words.checkHint}</p></a>
<a class="card" href="/sanggahan"><h2>${words.follow}</h2><p class="hint">${words.followHint}</p></a>
</div>`,
  };
}

interface Where {
  readonly language: Language;
  readonly timeZone: string;
  readonly at: string;
}

function cardOf({ month, category, winner, decidedAt, objectUntil, basis }: Award, where: Where): Html {
  const { language, at } = where;
  const words = wordsIn(WORDS, language);
  const until = objectUntil && { day: dayWords(objectUntil, where) };
  const parts = basis.map(
    ({ component, weightBasisPoints }) =>
      `${COMPONENT_WORDS[component][language]} ${percentIn(weightBasisPoints, 10_000, language)}`,
  );
  return html`<section class="card"><p class="hint">${AWARD_TITLES[category][language]}</p>
<h3>${winner.name}</h3>
<p>${winnerWords(winner)}</p>
${parts.length > 0 && html`<p class="hint">${fill(words.basis, { parts: parts.join(", ") })}</p>`}
<p class="hint">${fill(words.decided, { day: dayWords(decidedAt, where) })}${until && at > (objectUntil ?? "") && ` ${fill(words.closed, until)}`}</p>
${until && at <= (objectUntil ?? "") && html`<p><a href="/penghargaan/${month}/${category}/sanggah">${fill(words.object, until)}</a></p>`}</section>
`;
}
