import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "../../../../shared/domain/refusal.ts";
import {
  ikm,
  SATISFACTION_ELEMENTS,
  type SatisfactionWeighting,
} from "../../../../shared/domain/rules/satisfaction-index.ts";

/** The first ten answers in the table published by Kabupaten Sekadau, U1 to U9. */
const SEKADAU = [
  "223434443",
  "332333323",
  "333443334",
  "224444343",
  "332333323",
  "333433334",
  "333333324",
  "343334434",
  "333333333",
  "323444443",
].map((row) => Array.from(row, Number));

const WEIGHTINGS: readonly SatisfactionWeighting[] = ["EXACT", "W0111", "W011"];

function sumsOf(answers: readonly (readonly number[])[]): number[] {
  return SATISFACTION_ELEMENTS.map((_, element) =>
    answers.reduce((sum, answer) => sum + (answer[element] ?? 0), 0),
  );
}

/** Nine sums, as equal as possible, with a given total. */
function spread(total: number): number[] {
  return Array.from({ length: 9 }, (_, index) => Math.floor((total + index) / 9));
}

const anyAnswers = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }), {
  minLength: 1,
  maxLength: 40,
});
const anyWeighting = fc.constantFrom(...WEIGHTINGS);

describe("the index of Sekadau's published answers", () => {
  const sums = sumsOf(SEKADAU);

  test("starts from the sums 28, 28, 29, 35, 33, 34, 33, 30, 34", () => {
    expect(sums).toEqual([28, 28, 29, 35, 33, 34, 33, 30, 34]);
  });

  test.each([
    ["EXACT", 78.89],
    ["W0111", 78.81],
    ["W011", 78.1],
  ] as const)("with weights written as %s is %d, grade B", (weighting, index) => {
    expect(ikm(sums, 10, weighting)).toMatchObject({ ikm: index, grade: "B", label: "Baik" });
  });

  test("comes with the average of each element", () => {
    expect(ikm(sums, 10, "EXACT").averages).toEqual([2.8, 2.8, 2.9, 3.5, 3.3, 3.4, 3.3, 3, 3.4]);
  });
});

describe("the grade (PermenPANRB 14/2017)", () => {
  /** With 10,000 answers, the index in hundredths is the total of all scores ÷ 36. */
  const answers = 10_000;

  test.each([
    [25, "D", "Tidak Baik"],
    [64.99, "D", "Tidak Baik"],
    [65, "C", "Kurang Baik"],
    [76.6, "C", "Kurang Baik"],
    [76.61, "B", "Baik"],
    [88.3, "B", "Baik"],
    [88.31, "A", "Sangat Baik"],
    [100, "A", "Sangat Baik"],
  ])("of %d is %s, %s", (index, grade, label) => {
    const sums = spread(Math.round(index * 3_600));
    expect(ikm(sums, answers, "EXACT")).toMatchObject({ ikm: index, grade, label });
  });

  test.each([
    [233_981, 64.99, "D"],
    [233_982, 65, "C"],
    [275_777, 76.6, "C"],
    [275_778, 76.61, "B"],
    [317_897, 88.3, "B"],
    [317_898, 88.31, "A"],
  ])("follows the index rounded half-up: scores that total %i give %d, %s", (total, index, grade) => {
    expect(ikm(spread(total), answers, "EXACT")).toMatchObject({ ikm: index, grade });
  });

  test("is D under 25.00 too, which the weight 0.11 makes possible", () => {
    const worst = Array.from({ length: 9 }, () => 7);
    expect(ikm(worst, 7, "W011")).toMatchObject({ ikm: 24.75, grade: "D" });
    expect(ikm(worst, 7, "EXACT")).toMatchObject({ ikm: 25, grade: "D" });
  });

  test("may depend on the weighting convention", () => {
    const sums = spread(31_800);
    expect(WEIGHTINGS.map((weighting) => ikm(sums, 1_000, weighting).grade)).toEqual(["A", "B", "B"]);
  });
});

describe("the index", () => {
  test("does not exist before the first answer", () => {
    const noSums = Array.from({ length: 9 }, () => 0);
    expect(() => ikm(noSums, 0, "EXACT")).toThrow(DomainError);
  });

  test.each([
    ["a score over 4", [5, 4, 4, 4, 4, 4, 4, 4, 4], 1],
    ["a score under 1", [0, 4, 4, 4, 4, 4, 4, 4, 4], 1],
    ["an element too few", [4, 4, 4, 4, 4, 4, 4, 4], 1],
    ["half a point", [3.5, 4, 4, 4, 4, 4, 4, 4, 4], 1],
    ["half an answer", [3, 3, 3, 3, 3, 3, 3, 3, 3], 1.5],
  ])("is not computed from %s", (_what, sums, count) => {
    expect(() => ikm(sums, count, "EXACT")).toThrow(RangeError);
  });

  test("lies between 24.75 and 100, as do the averages between 1 and 4", () => {
    fc.assert(
      fc.property(anyAnswers, anyWeighting, (answers, weighting) => {
        const index = ikm(sumsOf(answers), answers.length, weighting);
        expect(index.ikm >= 24.75 && index.ikm <= 100).toBe(true);
        expect(index.averages.every((average) => average >= 1 && average <= 4)).toBe(true);
      }),
    );
  });

  test("never falls, nor does the grade, when a score rises", () => {
    const place = fc.nat();
    fc.assert(
      fc.property(anyAnswers, place, place, anyWeighting, (answers, row, column, weighting) => {
        const raised = answers.map((answer, at) =>
          at === row % answers.length
            ? answer.map((score, element) => (element === column % 9 ? Math.min(4, score + 1) : score))
            : answer,
        );
        const before = ikm(sumsOf(answers), answers.length, weighting);
        const after = ikm(sumsOf(raised), answers.length, weighting);
        expect(after.ikm >= before.ikm).toBe(true);
        expect(after.grade <= before.grade).toBe(true);
      }),
    );
  });
});
