import { expect, it } from "vitest";
import { csvLine } from "../../shared/csv-line.ts";

it.each([
  ["plain text as it is", "Kolom ini wajib diisi.", "Kolom ini wajib diisi."],
  ["a comma in quotes", "Isi PNS, PPPK", '"Isi PNS, PPPK"'],
  ["quotes doubled", 'Golongan "X" tidak dikenal', '"Golongan ""X"" tidak dikenal"'],
  ["a line end in quotes", "satu\ndua", '"satu\ndua"'],
  ["a formula as text", "=HYPERLINK(A1)", "'=HYPERLINK(A1)"],
  ["a formula in quotes as text", '=CMD("x")', `"'=CMD(""x"")"`],
  ["a plus, a minus and an at as text", "+1", "'+1"],
  ["a tab before a formula as text", "\t=1", "'\t=1"],
])("writes %s", (_, text, cell) => {
  expect(csvLine(["1", text])).toBe(`1,${cell}\r\n`);
});

it("quotes the delimiter that it is given, and no other", () => {
  expect(csvLine(["a;b", "c,d"], ";")).toBe('"a;b";c,d\r\n');
});
