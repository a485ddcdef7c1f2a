import { useAsk } from "../../client/questions.ts";
import { periodWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { countWords, numberWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Figures } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { predikatWords } from "./words.ts";

const WORDS = {
  title: { id: "Angka kredit", en: "Credit points" },
  YEAR: { id: "dari predikat tahunan yang final", en: "by the year's final predikat" },
  PERIODS: {
    id: "sementara, dari predikat berkala yang sudah final",
    en: "so far, by the periodic predikats that are final",
  },
  parts: { id: "Asal angkanya", en: "Where they come from" },
  period: { id: "Periode", en: "Period" },
  level: { id: "Jabatan", en: "Position" },
  predikat: { id: "Predikat", en: "Predikat" },
  formula: { id: "Hitungan", en: "Computation" },
  points: { id: "Angka kredit", en: "Credit points" },
  months: { id: "bulan", en: "months", one: "month" },
  without: { id: "Belum menghasilkan angka kredit", en: "Without credit points" },
  NOT_FINAL: { id: "belum final", en: "not final yet" },
  NOT_POSTED: { id: "sebelum penempatan pertama yang diketahui", en: "before the first known posting" },
  NO_FUNCTIONAL_LEVEL: {
    id: "bukan jabatan fungsional berjenjang",
    en: "not a functional position with a level",
  },
};

/** Credit points of a functional position, part by part. */
export function CreditPoints({ nip, year }: { readonly nip: string; readonly year: string }) {
  const text = words(WORDS);
  const asked = useAsk("GET /v1/employees/{nip}/credit-points/{year}", { params: { nip, year } });
  return (
    <Card title={text.title}>
      <Loaded asked={asked} lines={3}>
        {({ creditPoints, basis, terms, withoutPoints, formula }) => (
          <>
            <Figures of={[{ name: year, value: numberWords(creditPoints, 3), beside: text[basis] }]} />
            {terms.length > 0 && (
              <Table
                caption={text.parts}
                rows={terms}
                keyOf={({ period }) => period}
                columns={[
                  { name: text.period, of: ({ period }) => periodWords(period) },
                  { name: text.level, of: ({ position }) => position },
                  { name: text.predikat, of: ({ predikat }) => predikatWords(predikat) },
                  {
                    name: text.formula,
                    of: ({ percent, coefficient, months }) =>
                      `${numberWords(percent)}% × ${numberWords(coefficient)} × ${countWords(months, WORDS.months)}`,
                  },
                  { name: text.points, isNumber: true, of: (one) => numberWords(one.creditPoints, 3) },
                ]}
              />
            )}
            {withoutPoints.length > 0 && (
              <p>
                {`${text.without}: `}
                {withoutPoints
                  .map(({ period, reason }) => `${periodWords(period)} (${text[reason]})`)
                  .join(", ")}
              </p>
            )}
            <p class="quiet-text">{say(formula)}</p>
          </>
        )}
      </Loaded>
    </Card>
  );
}
