import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { shortDayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords, numberWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import type { OfMonth } from "./of-month.ts";

const WORDS = {
  title: { id: "Dari warga di titik layanan Anda", en: "From citizens at your service points" },
  none: {
    id: "Tidak ada: Anda tidak tercatat bertugas di titik layanan pada bulan ini.",
    en: "None: you are not on record as staffing a service point in this month.",
  },
  few: {
    id: "Jawaban warga belum cukup banyak untuk ditampilkan (paling sedikit 3).",
    en: "There are not enough answers to show yet (3 at least).",
  },
  element: { id: "Unsur", en: "Element" },
  average: { id: "Rata-rata (1–4)", en: "Average (1–4)" },
  answers: {
    id: "jawaban warga pada hari-hari Anda bertugas",
    en: "citizens' answers on the days you served",
    one: "citizen's answer on the days you served",
  },
  complaints: { id: "Pengaduan tentang titik ini", en: "Complaints about this point" },
};

type Citizens = NonNullable<Answer<"GET /v1/employees/{nip}/scorecards/{month}">["publicFeedback"]>[number];

/** What citizens said about the service where and when the reader gave it, as far as it may be shown. */
export function FromCitizens({ nip, month }: OfMonth) {
  const asked = useAsk("GET /v1/employees/{nip}/scorecards/{month}", { params: { nip, month } });
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <Loaded asked={asked} lines={2}>
        {({ publicFeedback = [] }) =>
          publicFeedback.length === 0 ? (
            <p class="quiet-text">{text.none}</p>
          ) : (
            <>
              {publicFeedback.map((one) => (
                <OfPoint key={one.point.code} of={one} />
              ))}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function OfPoint({ of: { point, feedback } }: { readonly of: Citizens }) {
  const text = words(WORDS);
  return (
    <>
      <h3>{`${point.name}, ${point.service}`}</h3>
      {feedback.state === "SHOWN" ? (
        <>
          <p>{`${countWords(feedback.answers, WORDS.answers)}.`}</p>
          <Table
            caption={point.name}
            hidesCaption
            rows={feedback.elements}
            keyOf={({ code }) => code}
            columns={[
              { name: text.element, of: ({ name }) => name },
              { name: text.average, isNumber: true, of: ({ average }) => numberWords(average) },
            ]}
          />
        </>
      ) : (
        <p class="quiet-text">{text.few}</p>
      )}
      {feedback.complaints.map(({ from, to, complaints }) => (
        <p key={from}>{`${text.complaints}, ${shortDayWords(from)}–${shortDayWords(to)}: ${complaints}`}</p>
      ))}
    </>
  );
}
