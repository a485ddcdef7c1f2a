import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords, numberWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Facts } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { differenceWords } from "./difference-words.ts";
import { ASPECTS } from "./review-words.ts";

type View = Answer<"GET /v1/training-sessions/{sessionId}/outcome">;

const WORDS = {
  title: { id: "Hasil sesi", en: "What the session has brought" },
  back: { id: "Sesi", en: "Session" },
  review: { id: "Penilaian peserta", en: "What participants think" },
  few: {
    id: "Tampil setelah masa menilai lewat, bila penilainya paling sedikit",
    en: "Shown once nobody can judge any more, if those who have are at least",
  },
  until: { id: "Masa menilai sampai", en: "To be judged until" },
  judged: { id: "peserta menilai", en: "participants have judged", one: "participant has judged" },
  aspect: { id: "Segi", en: "Aspect" },
  mean: { id: "Rata-rata (1–4)", en: "Average (1–4)" },
  remarks: { id: "Catatan peserta", en: "Participants' remarks" },
  test: { id: "Yang dipelajari", en: "What they learned" },
  noTest: {
    id: "Sesi ini tanpa tes. Tulis soalnya sebelum sesi dimulai, agar yang dipelajari dapat diukur.",
    en: "This session has no test. Write one before it begins, to measure what is learned.",
  },
  before: { id: "Menjawab sebelum sesi", en: "Answered before" },
  after: { id: "Menjawab sesudah sesi", en: "Answered after" },
  gain: { id: "Selisih sesudah dikurangi sebelum", en: "After less before" },
  method: {
    id: "Rata-rata selisih orang yang sama, dalam persen soal yang benar, dengan selang kepercayaan 95% (uji t berpasangan).",
    en: "The average change of the same people, in percent of the questions, with its 95% interval (paired t).",
  },
};

/** What participants think of a session and what they learned, for those who give it and HR. */
export function Outcome({ sessionId }: { readonly sessionId: string }) {
  const asked = useAsk("GET /v1/training-sessions/{sessionId}/outcome", { params: { sessionId } });
  const text = words(WORDS);
  return (
    <Screen title={text.title} back={{ to: `/app/pelatihan/sesi/${sessionId}`, name: text.back }}>
      <Loaded asked={asked} lines={8}>
        {({ review, test }) => (
          <>
            <Card title={text.test}>
              {test === undefined ? (
                <p>{text.noTest}</p>
              ) : (
                <>
                  <Facts
                    of={[
                      [text.before, numberWords(test.answeredBefore)],
                      [text.after, numberWords(test.answeredAfter)],
                      [text.gain, differenceWords(test.gain, "%")],
                    ]}
                  />
                  <p>
                    <small>{text.method}</small>
                  </p>
                </>
              )}
            </Card>
            <Card title={text.review}>
              <Review of={review} />
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Review({ of: { result, least, lastDay } }: { readonly of: View["review"] }) {
  const text = words(WORDS);
  const aspects = words(ASPECTS);
  if (result === undefined)
    return (
      <p>
        {text.few} {least}. {text.until} {dayWords(lastDay)}.
      </p>
    );
  return (
    <>
      <Table
        caption={countWords(result.count, WORDS.judged)}
        rows={result.aspects}
        keyOf={({ aspect }) => aspect}
        columns={[
          { name: text.aspect, of: ({ aspect }) => aspects[aspect] },
          ...[0, 1, 2, 3].map((index) => ({
            name: String(index + 1),
            isNumber: true as const,
            of: ({ counts }: { readonly counts: readonly number[] }) => numberWords(counts[index] ?? 0),
          })),
          { name: text.mean, isNumber: true, of: ({ mean }) => numberWords(mean, 2) },
        ]}
      />
      {result.remarks.length > 0 && (
        <>
          <h3>{text.remarks}</h3>
          <ul>
            {result.remarks.map((remark, place) => (
              <li key={place} lang="id">
                {remark}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
