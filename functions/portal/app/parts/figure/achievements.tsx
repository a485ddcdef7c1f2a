import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { measuredWords, numberWords, percentWords } from "../../frame/numbers.ts";
import { Table } from "../list/table.tsx";
import { Written } from "../screen/written.tsx";

const WORDS = {
  caption: { id: "Capaian per indikator", en: "Achievement by indicator" },
  indicator: { id: "Indikator", en: "Indicator" },
  actual: { id: "Capaian dari target", en: "Achieved of the target" },
  share: { id: "Persen", en: "Percent" },
  weight: { id: "Bobot", en: "Weight" },
  noValue: { id: "belum ada data", en: "no data yet" },
  target: { id: "target", en: "target" },
  of: { id: "dari", en: "of" },
};

type Achievement = Answer<"GET /v1/employees/{nip}/scorecards/{month}">["achievements"][number];

/** What was achieved of each target. */
export function Achievements({ of }: { readonly of: readonly Achievement[] }) {
  const text = words(WORDS);
  return (
    <Table
      caption={text.caption}
      rows={of}
      keyOf={({ indicatorId }) => indicatorId}
      columns={[
        { name: text.indicator, of: ({ statement }) => <Written>{statement}</Written> },
        {
          name: text.actual,
          isNumber: true,
          of: ({ actual, target, unitOfMeasure }) =>
            actual === undefined
              ? `${text.noValue}, ${text.target} ${measuredWords(target, unitOfMeasure)}`
              : `${numberWords(actual)} ${text.of} ${measuredWords(target, unitOfMeasure)}`,
        },
        {
          name: text.share,
          isNumber: true,
          of: ({ achievementBasisPoints: share }) => (share === undefined ? "–" : percentWords(share)),
        },
        { name: text.weight, isNumber: true, of: (one) => percentWords(one.weightBasisPoints) },
      ]}
    />
  );
}
