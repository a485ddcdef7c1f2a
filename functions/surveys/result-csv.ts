import { decimals } from "../../shared/documents/words.ts";
import type { SurveyOutcome } from "../../shared/domain/surveys/results/outcome.ts";
import { csvOf } from "../../shared/spreadsheets/csv.ts";

const HEADER = [
  "Unsur",
  "Nama",
  "Nilai 1",
  "Nilai 2",
  "Nilai 3",
  "Nilai 4",
  "Jawaban",
  "Jumlah Nilai",
  "NRR",
];

/**
 * A result for a spreadsheet: a row for each element, from which the index follows (the mean of the nine NRR times 25), and
 * the index itself in the last row.
 */
export function resultCsv({ result: { answers, elements = [], index } }: SurveyOutcome): string {
  const lines = elements.map(({ code, name, counts, sum, average }) => [
    code,
    name,
    ...counts.map(String),
    String(answers),
    String(sum),
    decimals(average),
  ]);
  const total = elements.reduce((all, { sum }) => all + sum, 0);
  const last = index
    ? [
        "IKM",
        `${index.label} (${index.grade}), bobot ${index.weighting}`,
        "",
        "",
        "",
        "",
        String(answers),
        String(total),
        decimals(index.ikm),
      ]
    : ["IKM", "Jawaban belum cukup", "", "", "", "", String(answers), "", ""];
  return csvOf([HEADER, ...lines, last]);
}
