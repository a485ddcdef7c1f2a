import { sumOfCounters } from "../../shared/domain/counters.ts";
import { SATISFACTION_ELEMENTS } from "../../shared/domain/rules/satisfaction-index.ts";
import { histogramOf, SCORES } from "../../shared/domain/surveys/answers/counters.ts";
import type { UnitMonth } from "../../shared/domain/surveys/results/city-satisfaction.ts";
import { csvOf } from "../../shared/spreadsheets/csv.ts";

const HEADER = [
  ...["Bulan", "Kode unit", "Unit", "Jawaban", "Jawaban yang ditampilkan"],
  ...SATISFACTION_ELEMENTS.flatMap(({ code }) => SCORES.map((score) => `${code} nilai ${score}`)),
  "Jumlah kuadrat",
];

/**
 * Every unit's month as a line: how many answers, how often each element got each score, and the sum of the squares of whole
 * answers. Sums of its columns give every index of the city and, with the squares, its interval.
 */
export function satisfactionCsv(counted: readonly UnitMonth[], names: ReadonlyMap<string, string>): string {
  const lines = Map.groupBy(counted, ({ month, unitId }) => `${month} ${names.get(unitId)} ${unitId}`);
  const rows = [...lines].toSorted(([one], [other]) => one.localeCompare(other, "id"));
  return csvOf([HEADER, ...rows.map(([, ofUnit]) => rowOf(ofUnit, names))]);
}

function rowOf(ofUnit: readonly UnitMonth[], names: ReadonlyMap<string, string>): (string | number)[] {
  const { month = "", unitId = "" } = ofUnit[0] ?? {};
  const counters = sumOfCounters(ofUnit.map((one) => one.counters));
  const counts = histogramOf(counters).flat();
  return [
    ...[month, unitId, names.get(unitId) ?? unitId],
    ...[counters.received ?? 0, counters.answers ?? 0, ...counts, counters.totalSquares ?? 0],
  ];
}
