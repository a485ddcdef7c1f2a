import fc from "fast-check";
import { expect, test } from "vitest";
import { divideHalfUp } from "../../../shared/domain/rounding.ts";

test.each([
  [5n, 2n, 3],
  [1n, 2n, 1],
  [1n, 3n, 0],
  [2n, 3n, 1],
  [0n, 7n, 0],
  [1_005n * 10n ** 20n, 10n ** 21n, 101],
])("%i ÷ %i is %i, with halves rounded up", (numerator, denominator, quotient) => {
  expect(divideHalfUp(numerator, denominator)).toBe(quotient);
});

test("the rounded quotient differs from the exact one by at most a half", () => {
  const whole = fc.bigInt({ min: 0n, max: 10n ** 12n });
  fc.assert(
    fc.property(whole, fc.bigInt({ min: 1n, max: 10n ** 12n }), (numerator, denominator) => {
      const twiceError = 2n * (BigInt(divideHalfUp(numerator, denominator)) * denominator - numerator);
      expect(twiceError <= denominator && twiceError > -denominator).toBe(true);
    }),
  );
});

test("a negative number or a division by 0 is refused", () => {
  expect(() => divideHalfUp(-1n, 2n)).toThrow(RangeError);
  expect(() => divideHalfUp(1n, 0n)).toThrow(RangeError);
});
