import { useAsk } from "../../client/questions.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../asked/loaded.tsx";
import { Intervals } from "../figure/intervals.tsx";
import { Card } from "../screen/screen.tsx";

const WORDS = {
  title: { id: "Kepuasan masyarakat", en: "Public satisfaction" },
  caption: { id: "Indeks kepuasan (IKM) tiap unit", en: "Satisfaction index (IKM) of each unit" },
  lead: {
    id: "Dua unit hanya benar-benar berbeda bila selangnya tidak bertumpang tindih.",
    en: "Two units really differ only where their intervals do not overlap.",
  },
  none: {
    id: "Belum ada unit dengan cukup jawaban. Hasilnya muncul di sini setelah warga menjawab survei.",
    en: "No unit has enough answers yet. Results appear here once citizens have answered.",
  },
  unit: { id: "Unit", en: "Unit" },
  index: { id: "IKM", en: "IKM" },
  whole: { id: "Garis: seluruh daerah", en: "Line: the whole region" },
  to: { id: "sampai", en: "to" },
};

interface SatisfactionProps {
  /** Those to compare; all by default. */
  readonly only?: ReadonlySet<string>;
  readonly addressOf?: (unitId: string) => string;
}

/** The satisfaction with units over twelve months, lowest first, each with its interval. */
export function SatisfactionOfUnits({ only, addressOf }: SatisfactionProps) {
  const asked = useAsk("GET /v1/public/satisfaction", {});
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <Loaded asked={asked} lines={6}>
        {({ from, until, city, units }) => {
          const rows = units
            .filter(({ unitId }) => only === undefined || only.has(unitId))
            .flatMap(({ unitId, unitName, ...shown }) =>
              shown.index && shown.interval
                ? [
                    {
                      key: unitId,
                      name: addressOf ? <a href={addressOf(unitId)}>{unitName}</a> : unitName,
                      value: shown.index.ikm,
                      lower: shown.interval.lower,
                      upper: shown.interval.upper,
                    },
                  ]
                : [],
            )
            .toSorted((one, other) => one.value - other.value);
          if (rows.length === 0) return <p>{text.none}</p>;
          return (
            <>
              <p>{text.lead}</p>
              <Intervals
                caption={`${text.caption}, ${periodWords(from)} ${text.to} ${periodWords(until)}`}
                columns={[text.unit, text.index]}
                rows={rows}
                whole={city.index ? { name: text.whole, value: city.index.ikm } : undefined}
              />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
