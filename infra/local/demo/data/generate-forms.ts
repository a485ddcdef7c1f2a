/**
 * Generates the workbook of paper forms that a clerk of the demo city uploads. The library puts the hour into the file, so every
 * run gives the same forms but different bytes.
 *
 *     node infra/local/demo/data/generate-forms.ts
 */
import { fileURLToPath } from "node:url";
import writeXlsxFile from "write-excel-file/node";
import { seededRandom } from "./random.ts";

const FORMS = 60;
const COMMENTS = ["Antre terlalu lama.", "Petugas ramah dan jelas.", "Blangko KTP sering habis."];
const TITLES = ["NOMOR", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "Q1", "SARAN"];

const random = seededRandom(1375);
const forms = Array.from({ length: FORMS }, (_, index): (string | number)[] => [
  `KTP-${String(index + 1).padStart(3, "0")}`,
  ...Array.from({ length: 9 }, () => (random.chance(70) ? 3 : random.pick([2, 4]))),
  random.integer(1, 3),
  random.chance(10) ? random.pick(COMMENTS) : "",
]);
// Typing errors, as there always are: an invalid score, and a form typed in twice.
for (const [form, place, slip] of [
  [17, 3, 33],
  [41, 0, "KTP-041"],
] as const) {
  const row = forms[form];
  if (row) row[place] = slip;
}

const rows = [TITLES, ...forms].map((row) => row.map((value) => (value === "" ? null : { value })));
const path = fileURLToPath(new URL("formulir-kertas.xlsx", import.meta.url));
await writeXlsxFile(rows, { sheet: "Formulir" }).toFile(path);
