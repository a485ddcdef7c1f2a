import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "../../../shared/spreadsheets/csv.ts";
import { csvRows } from "../../../shared/spreadsheets/csv-rows.ts";
import { tableOf } from "../../../shared/spreadsheets/table-rows.ts";

test.each([
  ["=SUM(A1)", "'=SUM(A1)"],
  ["+62 812", "'+62 812"],
  ["-1", "'-1"],
  ["@nama", "'@nama"],
  ['Dinas "PU", Kota', '"Dinas ""PU"", Kota"'],
  ["Dinas\nKesehatan", '"Dinas\nKesehatan"'],
  ["Kelurahan Aur", "Kelurahan Aur"],
  ["\t=1", `"'\t'=1"`],
  ['=CMD("x")', `"'=CMD(""x"")"`],
  ["Bagus;=cmd|' /C calc'!A0", `"Bagus;'=cmd|' /C calc'!A0"`],
  ['Bagus;"=1"', `"Bagus;""'=1"""`],
  ["08.00 - 15.30", "08.00 - 15.30"],
])("the text %j cannot run as a formula, and stays one field: %j", (text, field) => {
  expect(csvOf([[text, 3]])).toBe(`\uFEFF${field};3\r\n`);
});

test("a text is quoted for any separator that a spreadsheet may use", () => {
  expect(csvOf([["a;b", "c,d", -1]], ";")).toBe('\uFEFF"a;b";"c,d";-1\r\n');
});

const texts = fc
  .array(fc.constantFrom("=", "+", "-", "@", "'", '"', ";", ",", "\t", "|", "\r", "\n", " ", "a", "1"), {
    maxLength: 12,
  })
  .map((characters) => characters.join(""));

test("no cell runs as a formula, whatever the separator, and whether or not quotes are honoured", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(";", ",", "\t", "|"), (text, separator) => {
      const cells = csvOf([["x", text, "y"]])
        .split(/[\r\n]/)
        .flatMap((line) => line.split(separator));
      for (const cell of cells) expect(cell).not.toMatch(/^"*[=+\-@]/);
    }),
  );
});

test("reading back gives what was written, with normalised line breaks and without surrounding spaces", async () => {
  const row = fc.array(texts, { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(";", ",", "\t", "|"),
      async (rows, delimiter) => {
        const width = Math.max(...rows.map(({ length }) => length));
        const titles = Array.from({ length: width }, (_, place) => `K${place}`);
        const written = rows.map((cells) => titles.map((_, place) => cells[place] ?? ""));
        const table = await tableOf(csvRows(Buffer.from(csvOf([titles, ...written], delimiter))));
        const read = (await Array.fromAsync(table.rows)).map(({ cells }) => cells);
        const meant = written.map((cells) => cells.map((cell) => cell.replace(/\r\n?/g, "\n").trim()));
        expect(table.titles).toEqual(titles);
        expect(read).toEqual(meant.filter((cells) => cells.some((cell) => cell !== "")));
      },
    ),
    { numRuns: 500 },
  );
});
