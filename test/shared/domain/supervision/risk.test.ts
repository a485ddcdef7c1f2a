import * as fc from "fast-check";
import { expect, it } from "vitest";
import { SUPERVISION_POLICY_DEFAULTS } from "../../../../shared/domain/supervision/policy.ts";
import { weightOf } from "../../../../shared/domain/supervision/risk.ts";

const { risk } = SUPERVISION_POLICY_DEFAULTS;

it.each([
  [0, 0, undefined, 1],
  [0, 0, 9_000, 1],
  [2, 0, undefined, 2],
  [3, 1, 7_661, 3],
  [3, 1, 7_161, 4],
  [400, 0, undefined, 4],
  [400, 400, 2_500, 10],
])(
  "weighs %d complaints, %d of them late, and an index of %s hundredths as %d",
  (received, late, index, weight) => {
    const unit = { complaintsReceived: received, complaintsLate: late, satisfactionHundredths: index };
    expect(weightOf(unit, risk)).toBe(weight);
  },
);

it("never leaves a unit without a chance, and never weighs less where more went wrong", () => {
  const count = fc.nat(300);
  fc.assert(
    fc.property(count, count, fc.integer({ min: 2_500, max: 10_000 }), (received, late, index) => {
      const weight = weightOf(
        { complaintsReceived: received, complaintsLate: late, satisfactionHundredths: index },
        risk,
      );
      expect(weight).toBeGreaterThanOrEqual(1);
      expect(weight).toBeLessThanOrEqual(10);
      const worse = { complaintsReceived: received + 1, complaintsLate: late + 1 };
      expect(weightOf({ ...worse, satisfactionHundredths: index - 1 }, risk)).toBeGreaterThanOrEqual(weight);
    }),
  );
});
