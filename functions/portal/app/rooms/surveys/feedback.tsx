import type { Answer } from "../../client/operations.ts";
import { dayWords, monthOf, shortDayWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords, numberWords } from "../../frame/numbers.ts";
import { beside, monthBefore } from "../../parts/figure/beside.ts";
import { Bar, Figures } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { averageWords, elementWords } from "./words.ts";

type Item = Answer<"GET /v1/units/{unitId}/public-feedback">["items"][number];

const WORDS = {
  few: {
    id: "Belum ada jawaban yang dapat ditampilkan: jawaban tampil setelah harinya berakhir dan ada tiga atau lebih.",
    en: "There are no answers to show yet: they are shown once their day is over and there are three or more.",
  },
  tooFew: {
    id: "Tidak ada jawaban yang dapat ditampilkan pada bulan itu: jawaban tampil hanya bila ada tiga atau lebih.",
    en: "There are no answers of that month to show: they are shown only where there are three or more.",
  },
  answers: { id: "Jawaban", en: "Answers" },
  on: { id: "pada", en: "on" },
  days: { id: "hari", en: "days", one: "day" },
  elements: { id: "Nilai per unsur", en: "Scores by element" },
  element: { id: "Unsur", en: "Element" },
  average: { id: "Rata-rata (1–4)", en: "Average (1–4)" },
  comments: { id: "Saran warga", en: "Citizens' comments" },
  complaints: { id: "Pengaduan yang menyebut titik ini", en: "Complaints that named this point" },
};

const WHOLE = 10_000;
const HIGHEST_SCORE = 4;

interface FeedbackProps {
  readonly month: string;
  readonly title: string;
  readonly feedback: Item["feedback"];
  readonly comments: Item["comments"];
  /** What was said at the same point in the month before. */
  readonly earlier: Item["feedback"] | undefined;
}

/** What citizens said of the service at one point. */
export function Feedback({ month, title, feedback, comments, earlier }: FeedbackProps) {
  const text = words(WORDS);
  const { state, answers, days, elements, complaints } = feedback;
  return (
    <Card title={title}>
      {state === "NOT_ENOUGH_ANSWERS" ? (
        <p class="quiet-text">{month < monthOf(today()) ? text.tooFew : text.few}</p>
      ) : (
        <>
          <Figures
            of={[
              {
                name: text.answers,
                value: numberWords(answers),
                beside: beside(
                  `${text.on} ${countWords(days.length, WORDS.days)}`,
                  monthBefore(month, earlier?.state === "SHOWN" ? earlier.answers : undefined),
                ),
              },
            ]}
          />
          <Table
            caption={text.elements}
            rows={elements}
            keyOf={({ code }) => code}
            columns={[
              {
                name: text.element,
                of: ({ code, average }) => (
                  <>
                    {elementWords(code)}
                    <Bar
                      basisPoints={(WHOLE * average) / HIGHEST_SCORE}
                      label={`${elementWords(code)}: ${averageWords(average)}`}
                    />
                  </>
                ),
              },
              { name: text.average, of: ({ average }) => averageWords(average), isNumber: true },
            ]}
          />
        </>
      )}
      {complaints.length > 0 && (
        <p>
          {text.complaints}:{" "}
          {complaints
            .map(
              ({ from, to, complaints: count }) => `${count} (${shortDayWords(from)} – ${shortDayWords(to)})`,
            )
            .join("; ")}
        </p>
      )}
      {comments.length > 0 && (
        <>
          <h3>{text.comments}</h3>
          <ul class="talk">
            {comments.map(({ day, comment }, index) => (
              <li key={index}>
                <Words>{comment}</Words>
                <small>{dayWords(day)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
