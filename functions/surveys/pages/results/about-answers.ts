import { weekdayIn } from "../../../../shared/domain/day-words.ts";
import { numberIn, percentIn } from "../../../../shared/domain/number-words.ts";
import { fill, type Language } from "../../../../shared/domain/text.ts";
import { type Html, html } from "../../../../shared/html.ts";
import { factsOf } from "../../../../shared/pages/parts/facts.ts";
import { tableOf } from "../../../../shared/pages/parts/table.ts";
import { written } from "../../../../shared/pages/parts/written.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import { indexWords, type PublishedResult } from "./index-words.ts";

const WORDS = {
  own: { id: "Pertanyaan lain", en: "Other questions" },
  choice: { id: "Jawaban", en: "Answer" },
  count: { id: "Banyaknya", en: "Number" },
  share: { id: "Bagian", en: "Share" },
  title: { id: "Tentang jawabannya", en: "About the answers" },
  WEB: { id: "Lewat situs", en: "On the web" },
  MOBILE: { id: "Lewat ponsel", en: "By phone" },
  KIOSK: { id: "Lewat kios", en: "At a kiosk" },
  PAPER: { id: "Di atas kertas", en: "On paper" },
  late: { id: "Datang terlambat, tidak dihitung", en: "Came late, not counted" },
  straight: { id: "Sembilan nilai sama", en: "Nine equal scores" },
  without: { id: "{count}; tanpa itu indeksnya {ikm}", en: "{count}; without them the index is {ikm}" },
  repeated: {
    id: "Sama persis, dari satu perangkat, ikut dihitung",
    en: "Identical, from one device, counted",
  },
  many: { id: "Dari perangkat yang mengirim sangat banyak", en: "From devices that sent very many" },
  earlier: { id: "Pertanyaan sempat diubah", en: "The questions were changed" },
  earlierText: {
    id: "Jawaban atas pertanyaan lama tidak dicampur dengan yang baru.",
    en: "Answers to the former questions are not mixed with the new ones.",
  },
  since: { id: "Sejak {day}", en: "Since {day}" },
  recount: { id: "Hitung ulang", en: "Recount it" },
  recountText: {
    id: "Dari tabel unsur: kalikan tiap nilai dengan banyaknya, jumlahkan, bagi dengan banyaknya jawaban; itulah rata-rata sebuah unsur. Rata-rata kesembilan unsur dikali 25 adalah indeksnya. Di CSV ada semua hitungan, di JSON juga jumlah kuadrat yang memberi selangnya.",
    en: "From the table of elements: multiply each score by how often it was given, add up, and divide by the answers; that is an element's average. The mean of the nine averages times 25 is the index. The CSV has every count, the JSON also the sum of squares that gives the interval.",
  },
  csv: { id: "Unduh data (CSV)", en: "Download the data (CSV)" },
  json: { id: "Semua hitungan (JSON)", en: "Every count (JSON)" },
};

/** The unit's own questions, by how often each choice was taken. */
export function ownQuestions({ ownQuestions: all }: PublishedResult, language: Language): Html {
  if (all.length === 0) return html``;
  const words = wordsIn(WORDS, language);
  const columns = [
    { title: words.choice },
    { title: words.count, isNumber: true as const },
    { title: words.share, isNumber: true as const },
  ];
  return html`<h2>${words.own}</h2>
${all.map(({ text, choices }) => {
  const whole = choices.reduce((sum, { answers }) => sum + answers, 0);
  const rows = choices.map(({ text: choice, answers }) => [
    written(choice, { language }),
    numberIn(answers, language),
    percentIn(answers, whole, language) ?? "–",
  ]);
  return tableOf({ text, written: written(text, { language }) }, columns, rows);
})}`;
}

/** How the answers came, and what about them may be doubted. */
export function aboutAnswers({ result, earlierEditions }: PublishedResult, language: Language): Html {
  const words = wordsIn(WORDS, language);
  const count = (value: number | undefined) => (value ? numberIn(value, language) : undefined);
  const { byChannel, lateAnswers, straightLines, repeated, manyOfDevice } = result;
  const straight = count(straightLines?.answers);
  const without = straightLines?.ikmWithout;
  return html`<details><summary>${words.title}</summary>
${factsOf([
  ...(["WEB", "MOBILE", "KIOSK", "PAPER"] as const).map(
    (channel) => [words[channel], count(byChannel[channel])] as const,
  ),
  [words.late, count(lateAnswers)],
  [
    words.straight,
    straight !== undefined && without !== undefined
      ? fill(words.without, { count: straight, ikm: numberIn(without, language, 2) })
      : straight,
  ],
  [words.repeated, count(repeated)],
  [words.many, count(manyOfDevice)],
])}</details>
${
  earlierEditions.length > 0 &&
  html`<details><summary>${words.earlier}</summary><p>${words.earlierText}</p>
${factsOf(
  earlierEditions.map(({ since, result: earlier }) => {
    const told = indexWords(earlier, language);
    const day = weekdayIn(since.slice(0, 10), language);
    return [
      fill(words.since, { day }),
      told.isShown ? `${told.ikm}, ${told.between} · ${told.answers}` : told.tooFew,
    ] as const;
  }),
)}</details>`
}`;
}

/** How anybody gets the index from the counts. */
export function recountOf({ surveyId }: PublishedResult, language: Language): Html {
  const words = wordsIn(WORDS, language);
  const path = `/v1/public/surveys/${surveyId}/result`;
  return html`<h2>${words.recount}</h2>
<p>${words.recountText}</p>
<p class="acts"><a class="button quiet" href="${path}.csv" download>${words.csv}</a> <a href="${path}">${words.json}</a></p>`;
}
