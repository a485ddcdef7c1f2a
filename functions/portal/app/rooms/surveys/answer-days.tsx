import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, monthOf, shortDayWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Bar } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { averageWords, type Survey } from "./words.ts";

type Days = Answer<"GET /v1/surveys/{surveyId}/days">["items"][number];

const WORDS = {
  title: { id: "Jawaban per hari", en: "Answers by day" },
  show: { id: "Tampilkan", en: "Show" },
  day: { id: "Hari", en: "Days" },
  answers: { id: "Jawaban", en: "Answers" },
  score: { id: "Rata-rata (1–4)", en: "Average (1–4)" },
  none: {
    id: "Belum ada jawaban yang dapat ditampilkan pada bulan ini.",
    en: "There are no answers to show in this month yet.",
  },
};

const WHOLE = 10_000;

/** Answers of a month by day; days with few answers are joined. Asked for when it is opened. */
export function AnswerDays({ survey }: { readonly survey: Survey }) {
  const [isShown, setIsShown] = useState(false);
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      {isShown ? (
        <Month survey={survey} />
      ) : (
        <button type="button" class="quiet" onClick={() => setIsShown(true)}>
          {text.show}
        </button>
      )}
    </Card>
  );
}

function Month({ survey: { id: surveyId, endsOn } }: { readonly survey: Survey }) {
  const last = endsOn < today() ? endsOn : today();
  const [month, setMonth] = useMonth(monthOf(last));
  const asked = useAsk("GET /v1/surveys/{surveyId}/days", { params: { surveyId }, query: { month } });
  const text = words(WORDS);
  return (
    <>
      <MonthStep month={month} onMonth={setMonth} />
      <Loaded asked={asked}>
        {({ items }) => {
          if (items.length === 0) return <p class="quiet-text">{text.none}</p>;
          const most = Math.max(...items.map(({ answers }) => answers));
          return (
            <Table
              caption={text.title}
              hidesCaption
              rows={items}
              keyOf={({ from }) => from}
              columns={[
                {
                  name: text.day,
                  of: (days) => (
                    <>
                      {spanOf(days)}
                      <Bar
                        basisPoints={(WHOLE * days.answers) / most}
                        label={`${spanOf(days)}: ${days.answers}`}
                      />
                    </>
                  ),
                },
                { name: text.answers, of: ({ answers }) => numberWords(answers), isNumber: true },
                { name: text.score, of: (days) => averageWords(averageOf(days)), isNumber: true },
              ]}
            />
          );
        }}
      </Loaded>
    </>
  );
}

function spanOf({ from, to }: Days): string {
  return from === to ? dayWords(from) : `${shortDayWords(from)} – ${shortDayWords(to)}`;
}

/** Over all elements, as the index is, before it is multiplied. */
function averageOf({ counts }: Days): number {
  const scores = counts.flatMap((ofElement) =>
    ofElement.map((count, place) => ({ count, sum: count * (place + 1) })),
  );
  const count = scores.reduce((all, score) => all + score.count, 0);
  return count === 0 ? 0 : scores.reduce((all, score) => all + score.sum, 0) / count;
}
