import { expect, test } from "vitest";
import { changedParagraphs } from "../../../../functions/portal/app/rooms/explainers/changed-paragraphs.ts";

test("of a text whose numbers change, the paragraphs with other numbers are shown alone", () => {
  const now = "Bulan ditutup tanggal 5.\n\nAjukan dalam 14 hari kerja.\n\nDijawab dalam 10 hari kerja.";
  const later = now.replace("14 hari", "10 hari");
  expect(changedParagraphs(now, later)).toBe("Ajukan dalam 10 hari kerja.");
});
