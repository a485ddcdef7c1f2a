import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords, numberWords } from "../../frame/numbers.ts";
import { Empty } from "../../parts/asked/loaded.tsx";
import { Bar, Figures, State } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { averageWords, elementWords, type Outcome } from "./words.ts";

const WORDS = {
  title: { id: "Hasil", en: "Result" },
  live: { id: "berjalan, masih dapat berubah", en: "live, may still change" },
  final: { id: "sudah ditetapkan", en: "final" },
  index: { id: "Indeks kepuasan (IKM)", en: "Satisfaction index (IKM)" },
  grade: { id: "mutu", en: "grade" },
  interval: { id: "selang 95%:", en: "95% interval:" },
  uncertain: { id: "mutunya belum pasti", en: "its grade is not certain" },
  answers: { id: "Jawaban", en: "Answers" },
  needed: { id: "diperlukan", en: "needed" },
  adequate: { id: "cukup", en: "enough" },
  waiting: { id: "menunggu ditampilkan", en: "wait to be shown", one: "waits to be shown" },
  trend: { id: "Dibanding survei sebelumnya", en: "Compared with the former survey" },
  UP: { id: "naik", en: "up" },
  DOWN: { id: "turun", en: "down" },
  UNCERTAIN: { id: "belum tentu berubah", en: "may not have changed" },
  before: { id: "sebelumnya", en: "before" },
  channels: { id: "Jalur", en: "Channels" },
  elements: { id: "Sembilan unsur", en: "Nine elements" },
  element: { id: "Unsur", en: "Element" },
  average: { id: "Rata-rata (1–4)", en: "Average (1–4)" },
  counts: { id: "Banyaknya nilai 1 · 2 · 3 · 4", en: "How often 1 · 2 · 3 · 4" },
  weakest: { id: "terendah", en: "lowest" },
  few: {
    id: "Belum cukup jawaban untuk ditampilkan. Hasil tampil setelah tiga jawaban, agar jawaban seorang tidak terbaca.",
    en: "There are not enough answers to show. The result appears after three, so that nobody's own answer can be read.",
  },
  notYet: {
    id: "Jawaban yang masuk tampil setelah beberapa jawaban menyusul, paling lambat setelah survei berakhir, agar jawaban seorang tidak terbaca.",
    en: "The answers so far appear once a few more have followed, at the latest once the survey is over, so that nobody's own answer can be read.",
  },
  how: { id: "Mengapa angka ini?", en: "Why this number?" },
  howText: {
    id: "Rata-rata sembilan unsur, masing-masing berbobot sama, dikalikan 25. Dengan pembobotan lain yang lazim:",
    en: "The average of the nine elements with equal weights, times 25. With other usual weightings:",
  },
  alike: { id: "jawaban bernilai sama untuk semua unsur", en: "answers with the same score throughout" },
  without: { id: "tanpanya", en: "without them" },
  repeated: {
    id: "jawaban berulang dari satu perangkat, tetap dihitung",
    en: "repeated answers of one device, counted",
  },
  earlier: { id: "Versi sebelumnya", en: "Earlier editions" },
  edition: { id: "Versi", en: "Edition" },
};

const WEIGHTINGS = { EXACT: "1/9", W0111: "0,111", W011: "0,11" } as const;
const CHANNELS = {
  WEB: { id: "web", en: "web" },
  MOBILE: { id: "ponsel", en: "mobile" },
  KIOSK: { id: "kios", en: "kiosk" },
  PAPER: { id: "kertas", en: "paper" },
};
const HIGHEST_SCORE = 4;
const WHOLE = 10_000;
/** From as many on, they wait for others rather than for being enough. */
const ENOUGH = 3;

interface ResultProps {
  readonly outcome: Outcome;
  /** Of the questions, as a BCP 47 tag; undefined while it is asked for. */
  readonly language: string | undefined;
}

/** What citizens said: the index beside its interval, whether the answers suffice, and the nine elements. */
export function Result({ outcome, language }: ResultProps) {
  const { result, isFinal, ownQuestions, earlierEditions } = outcome;
  const text = words(WORDS);
  return (
    <>
      <Card title={text.title} aside={<State>{isFinal ? text.final : text.live}</State>}>
        <Numbers outcome={outcome} />
        {result.state === "NOT_ENOUGH_ANSWERS" && (
          <Empty>
            <p>{!isFinal && result.received >= ENOUGH ? text.notYet : text.few}</p>
          </Empty>
        )}
        {result.elements && <Elements result={result} />}
        {result.index && <How result={result} />}
      </Card>
      {ownQuestions.map(({ id, text: question, choices }) => (
        <Card key={id} title={<span lang={language}>{question}</span>}>
          <ul class="plain">
            {choices.map((choice, place) => (
              <li key={place}>
                <span lang={language}>{choice.text}</span>: {numberWords(choice.answers)}
                <Bar
                  basisPoints={(WHOLE * choice.answers) / Math.max(1, result.answers)}
                  label={`${choice.text}: ${choice.answers}`}
                />
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {earlierEditions.length > 0 && (
        <Card title={text.earlier}>
          <ul class="plain">
            {earlierEditions.map(({ edition, since, result: former }) => (
              <li key={edition}>
                {text.edition} {edition}, {dayWords(since)}: {former.index?.ikm ?? "–"} ({former.answers}{" "}
                {text.answers.toLowerCase()})
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function Numbers({ outcome: { result, trend } }: { readonly outcome: Outcome }) {
  const text = words(WORDS);
  const { index, interval, answers, received, sample, byChannel, isGradeCertain } = result;
  const channels = Object.entries(words(CHANNELS))
    .map(([channel, name]) => [name, byChannel[channel as keyof typeof byChannel]] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${numberWords(count)}`);
  const needed =
    sample &&
    `${text.needed} ${numberWords(sample.required)}${sample.isAdequate ? `, ${text.adequate}` : ""}`;
  const waiting = received > answers && countWords(received - answers, WORDS.waiting);
  return (
    <Figures
      of={[
        ...(index
          ? [
              {
                name: text.index,
                value: numberWords(index.ikm),
                beside: [
                  `${text.grade} ${index.grade}, ${index.label}`,
                  interval &&
                    `${text.interval} ${numberWords(interval.lower)}–${numberWords(interval.upper)}`,
                  !isGradeCertain && text.uncertain,
                ]
                  .filter(Boolean)
                  .join("; "),
              },
            ]
          : []),
        {
          name: text.answers,
          value: numberWords(answers),
          beside: [needed, waiting, channels.join(", ")].filter(Boolean).join("; "),
        },
        ...(trend
          ? [
              {
                name: text.trend,
                value: `${trend.change > 0 ? "+" : ""}${numberWords(trend.change)}`,
                beside: `${text[trend.direction]}; ${text.before} ${numberWords(trend.previousIkm)}`,
              },
            ]
          : []),
      ]}
    />
  );
}

function Elements({ result: { elements = [], weakest = [] } }: { readonly result: Outcome["result"] }) {
  const text = words(WORDS);
  return (
    <Table
      caption={text.elements}
      rows={elements}
      keyOf={({ code }) => code}
      columns={[
        {
          name: text.element,
          of: ({ code, average }) => (
            <>
              {elementWords(code)} {weakest.includes(code) && <State kind="care">{text.weakest}</State>}
              <Bar
                basisPoints={(WHOLE * average) / HIGHEST_SCORE}
                label={`${elementWords(code)}: ${averageWords(average)}`}
              />
            </>
          ),
        },
        { name: text.average, of: ({ average }) => averageWords(average), isNumber: true },
        { name: text.counts, of: ({ counts }) => counts.map((count) => numberWords(count)).join(" · ") },
      ]}
    />
  );
}

function How({
  result: { conventions, straightLines, repeated = 0 },
}: {
  readonly result: Outcome["result"];
}) {
  const text = words(WORDS);
  return (
    <details>
      <summary>{text.how}</summary>
      <p>
        {text.howText}{" "}
        {conventions &&
          (Object.keys(WEIGHTINGS) as (keyof typeof WEIGHTINGS)[])
            .map(
              (way) => `${WEIGHTINGS[way]}: ${numberWords(conventions[way].ikm)} (${conventions[way].grade})`,
            )
            .join("; ")}
        .
      </p>
      {straightLines && straightLines.answers > 0 && (
        <p>
          {straightLines.answers} {text.alike}
          {straightLines.ikmWithout !== undefined &&
            `; ${text.without} ${numberWords(straightLines.ikmWithout)}`}
          .
        </p>
      )}
      {repeated > 0 && (
        <p>
          {repeated} {text.repeated}.
        </p>
      )}
    </details>
  );
}
