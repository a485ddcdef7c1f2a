import { expect, test } from "vitest";
import { indonesianIn, textsIn } from "../support/browser/own-language.ts";

const WRITTEN = new Set(
  textsIn({ text: "Jaringan putus sejak pagi.", choices: ["Ya", "Tidak"], of: [{ about: "Printed" }] }),
);
const unmarked = (text: string, isWhole = false) =>
  indonesianIn([{ text, isMarked: false, isWhole }], WRITTEN);

test("the check of English screens finds the product's Indonesian, alone or beside what somebody wrote", () => {
  expect(unmarked("Belum dinilai")).toHaveLength(1);
  expect(unmarked("Kendala: Jaringan putus sejak pagi. Laporan ini belum dijawab.")).toHaveLength(1);
  expect(unmarked("Tidak terukur")).toHaveLength(1);
  expect(unmarked("Not rated yet")).toEqual([]);
});

test("it lets names be, which are the same in every language", () => {
  const named = [{ text: "Dinas Sosial dan Pemuda", isMarked: false, isWhole: false }];
  expect(indonesianIn(named, WRITTEN)).toHaveLength(1);
  expect(indonesianIn(named, WRITTEN, ["Dinas Sosial dan Pemuda"])).toEqual([]);
});

test("it finds what somebody wrote without a mark, unless it is a part of a text that can have none", () => {
  expect(unmarked("Jaringan putus sejak pagi.")).toHaveLength(1);
  expect(unmarked("Tidak")).toHaveLength(1);
  expect(unmarked("Obstacle: Jaringan putus sejak pagi.")).toHaveLength(1);
  expect(unmarked("Obstacle: Jaringan putus sejak pagi.", true)).toEqual([]);
  expect(unmarked('The obstacle "Jaringan putus sejak pagi." has no answer.')).toEqual([]);
  expect(unmarked("Jaringan putus sejak pagi.", true)).toEqual([]);
  const marked = { text: "Jaringan putus sejak pagi.", isMarked: true, isWhole: false };
  expect(indonesianIn([marked], WRITTEN)).toEqual([]);
});
