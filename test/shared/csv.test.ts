import { expect, test } from "vitest";
import { csvOf } from "../../shared/csv.ts";

test.each([
  ["=SUM(A1)", "'=SUM(A1)"],
  ["+62 812", "'+62 812"],
  ["-1", "'-1"],
  ["@nama", "'@nama"],
  ['Dinas "PU", Kota', '"Dinas ""PU"", Kota"'],
  ["Dinas\nKesehatan", '"Dinas\nKesehatan"'],
  ["Kelurahan Aur", "Kelurahan Aur"],
  ["\t=1", "'\t=1"],
  ['=CMD("x")', `"'=CMD(""x"")"`],
])("the text %j cannot run as a formula, and stays one field: %j", (text, field) => {
  expect(csvOf([[text, 3]])).toBe(`\uFEFF${field},3\r\n`);
});

test("text is quoted for the table's delimiter, and for no other", () => {
  expect(csvOf([["a;b", "c,d", -1]], ";")).toBe('\uFEFF"a;b";c,d;-1\r\n');
});
