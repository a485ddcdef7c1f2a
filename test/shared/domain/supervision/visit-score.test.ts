import { expect, it } from "vitest";
import { visitCounts, visitScore } from "../../../../shared/domain/supervision/visit-score.ts";

const levels = [
  { score: 1, label: "Kurang" },
  { score: 2, label: "Cukup" },
  { score: 4, label: "Baik" },
];
const criteria = [
  { id: "rapi", statement: "Loket rapi" },
  { id: "maklumat", statement: "Maklumat terpasang", answer: "CHECK" as const },
  { id: "foto", statement: "Foto loket", answer: "PHOTO" as const },
];

it.each([
  { score: 1, isMet: false, is: 0 },
  { score: 4, isMet: true, is: 10_000 },
  // A third of the scale and a yes.
  { score: 2, isMet: true, is: 6_667 },
  { score: 2, isMet: false, is: 1_667 },
])("a visit with level $score and an answer of $isMet has the score $is", ({ score, isMet, is }) => {
  const answers = [
    { criterionId: "rapi", score },
    { criterionId: "maklumat", isMet },
    { criterionId: "foto" },
  ];
  expect(visitScore({ criteria, levels }, answers)).toBe(is);
});

it("a form of yes and no alone needs no scale", () => {
  const checks = ["maklumat", "papan"].map((id) => ({ id, statement: id, answer: "CHECK" as const }));
  const answers = [
    { criterionId: "maklumat", isMet: true },
    { criterionId: "papan", isMet: false },
  ];
  expect(visitScore({ criteria: checks, levels: [] }, answers)).toBe(5_000);
});

it("a form without anything to score gives none, and counts nothing", () => {
  const photos = criteria.slice(2);
  expect(visitScore({ criteria: photos, levels }, [{ criterionId: "foto" }])).toBeUndefined();
  expect(visitCounts([{}])).toEqual({ visits: 0, visitBasisPoints: 0 });
});
