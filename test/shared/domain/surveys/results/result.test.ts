import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumOfCounters } from "../../../../../shared/domain/counters.ts";
import { dayCounters, monthCounters } from "../../../../../shared/domain/surveys/answers/counters.ts";
import { CHANNELS, type CountedResponse } from "../../../../../shared/domain/surveys/answers/response.ts";
import { surveyResult } from "../../../../../shared/domain/surveys/results/result.ts";
import { MIN_ANSWERS_SHOWN } from "../../../../../shared/domain/surveys/results/satisfaction.ts";
import { serviceMonthOf } from "../../../../../shared/domain/surveys/results/service-month.ts";
import { anyScores, counted, SEKADAU, scoresOf } from "../../../../support/cities/survey-answers.ts";

const EXACT = { weighting: "EXACT" } as const;
const resultOf = (responses: readonly CountedResponse[], population?: number) =>
  surveyResult(monthCounters(responses), { ...EXACT, population });
const sekadau = SEKADAU.map((scores) => counted(scores));

const anyAnswers = fc.array(
  fc
    .tuple(anyScores, fc.constantFrom(...CHANNELS), fc.boolean())
    .map(([scores, channel, isLate]) => counted(scores, { channel, isLate })),
);

describe("a result", () => {
  test("of Sekadau's published answers is 78.89, 78.81 or 78.10, each B (Kabupaten Sekadau, first ten rows)", () => {
    const result = resultOf(sekadau);
    expect(result).toMatchObject({
      answers: 10,
      state: "SHOWN",
      index: { ikm: 78.89, grade: "B", label: "Baik", weighting: "EXACT" },
      conventions: { EXACT: { ikm: 78.89 }, W0111: { ikm: 78.81 }, W011: { ikm: 78.1, grade: "B" } },
      weakest: ["U1", "U2"],
      straightLines: { answers: 1 },
    });
    expect(result.elements?.map(({ sum }) => sum)).toEqual([28, 28, 29, 35, 33, 34, 33, 30, 34]);
    expect(result.elements?.[0]?.counts).toEqual([0, 2, 8, 0]);
  });

  test("says that ten answers do not make the grade certain, even if they are all who were asked", () => {
    // Totals 29 25 30 30 25 29 27 31 27 31: Σt = 284, Σt² = 8112, s² = 46.4 ÷ 9; t(9) = 2.262, so 28.4 ± 1.624 of 36.
    const { interval, isGradeCertain } = resultOf(sekadau);
    expect(interval).toEqual({
      lower: 74.37,
      upper: 83.41,
      confidencePercent: 95,
      method: "STUDENT_T",
      isPopulationCorrected: false,
    });
    expect(isGradeCertain).toBe(false);
    expect(resultOf(sekadau, 10)).toMatchObject({
      interval: { lower: 78.88, upper: 78.89, isPopulationCorrected: true },
      isGradeCertain: true,
      sample: { population: 10, required: 10, isAdequate: true },
    });
    expect(resultOf(sekadau, 500).sample).toEqual({ population: 500, required: 217, isAdequate: false });
  });

  test("is not shown if so few answered that one answer could be identified", () => {
    const few = resultOf(sekadau.slice(0, MIN_ANSWERS_SHOWN - 1));
    expect(few).toMatchObject({ answers: 2, state: "NOT_ENOUGH_ANSWERS" });
    expect(few).not.toHaveProperty("elements");
    expect(resultOf([])).toMatchObject({ answers: 0, state: "NOT_ENOUGH_ANSWERS" });
  });

  test("says what it would be without straight-line answers", () => {
    const lines = ["444444444", "111111111"].map((row) => counted(scoresOf(row)));
    const all = [...sekadau, ...lines];
    const { straightLines } = surveyResult(monthCounters(all), { weighting: "EXACT", isFinal: true });
    expect(resultOf(all).straightLines).toEqual({ answers: 3 });
    const without = resultOf(sekadau.filter(({ flags }) => flags.length === 0));
    expect(straightLines).toEqual({ answers: 3, ikmWithout: without.index?.ikm });
    expect(resultOf(sekadau).straightLines).toEqual({ answers: 1 });
  });

  test("counts late answers only as late", () => {
    const late = sekadau.map((answer) => ({ ...answer, isLate: true }));
    expect(resultOf([...sekadau, ...late])).toEqual({ ...resultOf(sekadau), lateAnswers: 10 });
  });

  test("has its index within its interval, and a certain grade only if both ends share it", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { interval, index, isGradeCertain, conventions } = resultOf(answers);
        if (interval === undefined || index === undefined) return;
        expect(interval.lower <= index.ikm + 0.005 && index.ikm <= interval.upper + 0.005).toBe(true);
        expect(index).toMatchObject(conventions?.EXACT ?? {});
        if (interval.lower < 65 && interval.upper > 88.31) expect(isGradeCertain).toBe(false);
      }),
    );
  });
});

describe("counters", () => {
  test("of two parts add up to those of the whole, for month and day", () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (some, others) => {
        for (const countersOf of [monthCounters, dayCounters]) {
          expect(sumOfCounters([countersOf(some), countersOf(others)])).toEqual(
            sumOfCounters([countersOf([...some, ...others])]),
          );
        }
      }),
    );
  });

  test("of a day equal those of the month, without late answers", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { lateAnswers: _, ...ofMonth } = monthCounters(answers);
        expect(dayCounters(answers)).toEqual(ofMonth);
      }),
    );
  });

  test("of several surveys and of complaints combine into the unit's month", () => {
    const item = { unitId: "DUKCAPIL", month: "2026-03" };
    const month = serviceMonthOf([
      Object.assign({ complaintsReceived: 3 }, item),
      { ...item, ...monthCounters(sekadau) },
      { ...item, ...monthCounters(sekadau.slice(0, 1)) },
    ]);
    expect(month).toMatchObject({ ...item, complaintsReceived: 3, surveyAnswers: 11, sumU1: 30, sumU9: 37 });
  });
});
