import { describe, expect, test } from "vitest";
import {
  CHANGE_SPANS,
  changeOf,
  differenceOf,
  sumOfDifferences,
} from "../../../../shared/domain/incentives/difference.ts";
import { type IncentiveLine, lineOf } from "../../../../shared/domain/incentives/line.ts";
import { incentiveContent, incentiveInputs } from "../../../support/cities/incentives.ts";

const line = (
  totalRupiah: number,
  before: { baselineRupiah?: number; paidRupiah?: number },
): IncentiveLine => {
  const { inputs, amount } = lineOf({ content: incentiveContent() }, incentiveInputs());
  return { inputs, amount: { ...amount, totalRupiah }, ...before };
};

describe("how much somebody's incentive changes", () => {
  // Before, with this run, and the span: from (included) through (included), in basis points.
  test.each([
    [1_000_000, 1_000_000, 0, 0],
    [1_000_000, 999_999, -1_000, -1],
    [1_000_000, 900_000, -1_000, -1],
    [1_000_000, 899_999, -2_500, -1_001],
    [1_000_000, 500_000, -5_000, -2_501],
    [1_000_000, 499_999, undefined, -5_001],
    [1_000_000, 0, undefined, -5_001],
    [1_000_000, 1_000_001, 1, 1_000],
    [1_000_000, 1_100_000, 1, 1_000],
    [1_000_000, 1_100_001, 1_001, 2_500],
    [1_000_000, 1_500_000, 2_501, 5_000],
    [1_000_000, 1_500_001, 5_001, undefined],
    [0, 1, 5_001, undefined],
    [0, 0, 0, 0],
  ])("from %i to %i rupiah is from %s through %s basis points", (before, total, from, through) => {
    const span = CHANGE_SPANS[changeOf(line(total, { baselineRupiah: before }))];
    expect([span?.from, span?.through]).toEqual([from, through]);
  });

  test("is by what was paid where the run corrects a payment, and nothing where there is nothing to compare with", () => {
    const zero = CHANGE_SPANS.findIndex(({ from, through }) => from === 0 && through === 0);
    expect(changeOf(line(500, { baselineRupiah: 500, paidRupiah: 600 }))).toBeLessThan(zero);
    expect(changeOf(line(500, {}))).toBe(zero);
  });
});

test("units sum up to the whole, by class in the order of their codes, those in no class last", () => {
  const of = (classCode: string | undefined, total: number, baselineRupiah: number): IncentiveLine => {
    const { amount, ...rest } = line(total, { baselineRupiah });
    const { classCode: _, ...bare } = amount;
    return { ...rest, amount: { ...bare, ...(classCode && { classCode }) } };
  };
  const one = [of("10", 110, 100), of("9", 90, 100)];
  const other = [of("9", 300, 100), of(undefined, 0, 100)];
  const whole = sumOfDifferences([one, other].map(differenceOf));
  expect(whole).toEqual(differenceOf([...one, ...other]));
  expect(whole.classes.map(({ code, totals }) => [code, totals.employees, totals.totalRupiah])).toEqual([
    ["9", 2, 390],
    ["10", 1, 110],
    [undefined, 1, 0],
  ]);
  expect(whole.changes).toEqual([1, 0, 0, 1, 0, 1, 0, 0, 1]);
});
