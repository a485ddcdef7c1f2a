import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { numberWords, percentWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Bar } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Words, Written } from "../../parts/screen/written.tsx";

const WORDS = {
  title: { id: "Apa yang belum dipahami", en: "What is not understood" },
  few: {
    id: "Ditampilkan setelah cukup banyak yang menjawab, sedikitnya",
    en: "Shown once enough have answered, at least",
  },
  wrongFirst: { id: "keliru pada jawaban pertama", en: "wrong at first" },
  wrongNow: { id: "masih keliru", en: "still wrong" },
  right: { id: "Yang benar:", en: "Right is:" },
  byUnit: { id: "Masih keliru per unit", en: "Still wrong, by unit" },
  unit: { id: "Unit", en: "Unit" },
  question: { id: "Soal", en: "Question" },
  answered: { id: "Penjawab", en: "Answered" },
  below: {
    id: "unit tidak ditampilkan sendiri karena penjawabnya terlalu sedikit.",
    en: "units are not shown by themselves, since too few there have answered.",
  },
  steps: { id: "Angka dibulatkan ke puluhan persen.", en: "Figures are in steps of ten percent." },
};

/** What was misunderstood: by question, and by unit where enough have answered. */
export function Understanding({ announcementId }: { readonly announcementId: string }) {
  const params = { announcementId };
  const asked = useAsk("GET /v1/announcements/{announcementId}/understanding", { params });
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <Loaded asked={asked}>
        {({ questions, all, units, unitsBelow, smallestGroup }) => (
          <>
            {all === undefined && (
              <p class="quiet-text">
                {text.few} {smallestGroup}.
              </p>
            )}
            {all && (
              <ol>
                {questions.map((one, index) => {
                  const first = percentWords(all.firstBasisPoints[index] ?? 0);
                  const now = percentWords(all.nowBasisPoints[index] ?? 0);
                  return (
                    <li key={index}>
                      <Words>{one.text}</Words>
                      <Bar
                        basisPoints={all.firstBasisPoints[index] ?? 0}
                        label={`${first} ${text.wrongFirst}`}
                      />
                      <p>
                        {first} {text.wrongFirst}; {now} {text.wrongNow}.
                      </p>
                      <p class="quiet-text">
                        {text.right} <Written>{one.options[one.right]}</Written>
                      </p>
                    </li>
                  );
                })}
              </ol>
            )}
            {units.length > 0 && (
              <Table
                caption={text.byUnit}
                rows={units}
                keyOf={({ unitId }) => unitId}
                columns={[
                  { name: text.unit, of: ({ name }) => name },
                  { name: text.answered, isNumber: true, of: ({ answered }) => numberWords(answered) },
                  ...questions.map((_, index) => ({
                    name: `${text.question} ${index + 1}`,
                    isNumber: true,
                    of: ({ nowBasisPoints }: (typeof units)[number]) =>
                      percentWords(nowBasisPoints[index] ?? 0),
                  })),
                ]}
              />
            )}
            {unitsBelow > 0 && (
              <p class="quiet-text">
                {unitsBelow} {text.below}
              </p>
            )}
            {all && <p class="quiet-text">{text.steps}</p>}
          </>
        )}
      </Loaded>
    </Card>
  );
}
