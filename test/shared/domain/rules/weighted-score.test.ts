import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ScoreComponent, weightedScore } from "../../../../shared/domain/rules/weighted-score.ts";

const anyComponents: fc.Arbitrary<ScoreComponent<string>[]> = fc
  .array(
    fc.record({
      valueBasisPoints: fc.option(fc.integer({ min: 0, max: 12_000 }), { nil: undefined }),
      weightBasisPoints: fc.integer({ min: 0, max: 10_000 }),
    }),
    { maxLength: 8 },
  )
  .map((components) => components.map((component, index) => ({ ...component, name: `part-${index}` })));

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

describe("a weighted score", () => {
  test("is 70% of work results and 30% of behaviour (PP 30/2019)", () => {
    const score = weightedScore([
      { name: "SKP", valueBasisPoints: 11_000, weightBasisPoints: 7_000 },
      { name: "PERILAKU", valueBasisPoints: 9_000, weightBasisPoints: 3_000 },
    ]);
    expect(score).toEqual({
      totalBasisPoints: 10_400,
      contributions: [
        {
          name: "SKP",
          valueBasisPoints: 11_000,
          weightBasisPoints: 7_000,
          contributionBasisPoints: 7_700,
        },
        {
          name: "PERILAKU",
          valueBasisPoints: 9_000,
          weightBasisPoints: 3_000,
          contributionBasisPoints: 2_700,
        },
      ],
    });
  });

  test("leaves out a component without data and rescales the others", () => {
    const score = weightedScore([
      { name: "ACHIEVEMENT", valueBasisPoints: 10_000, weightBasisPoints: 5_000 },
      { name: "REPORTING", valueBasisPoints: 8_000, weightBasisPoints: 2_000 },
      { name: "SATISFACTION", valueBasisPoints: undefined, weightBasisPoints: 2_000 },
      { name: "COMPLAINT_TIMELINESS", valueBasisPoints: 6_000, weightBasisPoints: 1_000 },
    ]);
    expect(score?.totalBasisPoints).toBe(9_000);
    expect(score?.contributions.map((part) => [part.name, part.weightBasisPoints])).toEqual([
      ["ACHIEVEMENT", 6_250],
      ["REPORTING", 2_500],
      ["COMPLAINT_TIMELINESS", 1_250],
    ]);
  });

  test("counts a component measured as 0, unlike one without data", () => {
    const zero = { name: "B", valueBasisPoints: 0, weightBasisPoints: 5_000 };
    const full = { name: "A", valueBasisPoints: 10_000, weightBasisPoints: 5_000 };
    expect(weightedScore([full, zero])?.totalBasisPoints).toBe(5_000);
    expect(weightedScore([full, { ...zero, valueBasisPoints: undefined }])?.totalBasisPoints).toBe(10_000);
  });

  test("does not exist if nothing with a weight was measured", () => {
    expect(weightedScore([])).toBeUndefined();
    expect(
      weightedScore([{ name: "A", valueBasisPoints: undefined, weightBasisPoints: 10_000 }]),
    ).toBeUndefined();
    expect(weightedScore([{ name: "A", valueBasisPoints: 10_000, weightBasisPoints: 0 }])).toBeUndefined();
  });

  test("is rounded half-up once, and the odd basis point goes to the largest remainder, a tie to the earlier", () => {
    const thirds = ["A", "B", "C"].map((name) => ({
      name,
      valueBasisPoints: 10_000,
      weightBasisPoints: 1,
    }));
    const score = weightedScore(thirds);
    expect(score?.totalBasisPoints).toBe(10_000);
    expect(score?.contributions.map((part) => part.contributionBasisPoints)).toEqual([3_334, 3_333, 3_333]);
    const halves = [1, 0].map((valueBasisPoints) => ({
      name: "A",
      valueBasisPoints,
      weightBasisPoints: 1,
    }));
    expect(weightedScore(halves)?.totalBasisPoints).toBe(1);
  });

  test.each([
    [-1, 1],
    [1, -1],
    [0.5, 1],
    [1, 0.5],
  ])("is not computed from value %d with weight %d", (valueBasisPoints, weightBasisPoints) => {
    expect(() => weightedScore([{ name: "A", valueBasisPoints, weightBasisPoints }])).toThrow(RangeError);
  });

  test("adds up: contributions to the total, weights to 10,000, each within a basis point of exact", () => {
    fc.assert(
      fc.property(anyComponents, (components) => {
        const score = weightedScore(components);
        if (score === undefined) return;
        const { totalBasisPoints, contributions } = score;
        expect(sumOf(contributions.map((part) => part.contributionBasisPoints))).toBe(totalBasisPoints);
        expect(sumOf(contributions.map((part) => part.weightBasisPoints))).toBe(10_000);
        const given = new Map(components.map((component) => [component.name, component.weightBasisPoints]));
        const weights = sumOf(contributions.map((part) => given.get(part.name) ?? 0));
        for (const part of contributions) {
          const exact = (part.valueBasisPoints * (given.get(part.name) ?? 0)) / weights;
          expect(Math.abs(part.contributionBasisPoints - exact)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("lies between the lowest and the highest weighted measurement", () => {
    fc.assert(
      fc.property(anyComponents, (components) => {
        const values = components
          .filter(({ weightBasisPoints }) => weightBasisPoints > 0)
          .flatMap(({ valueBasisPoints }) => valueBasisPoints ?? []);
        const total = weightedScore(components)?.totalBasisPoints;
        if (total === undefined) return;
        expect(total >= Math.min(...values) && total <= Math.max(...values)).toBe(true);
      }),
    );
  });

  test("never falls when a measured value rises", () => {
    fc.assert(
      fc.property(anyComponents, fc.nat(), fc.nat({ max: 5_000 }), (components, place, rise) => {
        const raised = components.map((component, index) =>
          index === place % components.length && component.valueBasisPoints !== undefined
            ? { ...component, valueBasisPoints: component.valueBasisPoints + rise }
            : component,
        );
        const before = weightedScore(components)?.totalBasisPoints ?? 0;
        expect((weightedScore(raised)?.totalBasisPoints ?? 0) >= before).toBe(true);
      }),
    );
  });
});
