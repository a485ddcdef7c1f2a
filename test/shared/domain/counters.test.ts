import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, sumOfCounters } from "../../../shared/domain/counters.ts";

const hundredths = fc.integer({ min: 1, max: 10_000 }).map((amount) => amount / 100);
const counters = fc.dictionary(fc.constantFrom("a", "b", "c"), hundredths);

describe("counters", () => {
  it("add up exact to hundredths, however many there are; non-numbers are skipped", () => {
    const tenths = Array.from({ length: 30 }, () => ({ progress: 0.1, unitId: "dinas" }));
    expect(sumOfCounters(tenths)).toEqual({ progress: 3 });
    expect(sumOfCounters([])).toEqual({});
  });

  it("have the same sum in any grouping", () => {
    fc.assert(
      fc.property(fc.array(counters), fc.array(counters), (some, others) => {
        const grouped = sumOfCounters([sumOfCounters(some), sumOfCounters(others)]);
        expect(grouped).toEqual(sumOfCounters([...some, ...others]));
      }),
    );
  });

  it("change by the difference between before and after", () => {
    const whole = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(whole, whole, (before, after) => {
        const moved = sumOfCounters([before, changesBetween(before, after)]);
        expect(Object.fromEntries(Object.entries(moved).filter(([, count]) => count !== 0))).toEqual(after);
      }),
    );
    expect(changesBetween({ a: 1 }, { a: 1 })).toEqual({});
  });
});
