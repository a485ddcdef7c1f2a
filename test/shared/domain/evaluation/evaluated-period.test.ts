import { describe, expect, it } from "vitest";
import {
  isRated,
  periodsToClose,
  prerequisitePeriods,
} from "../../../../shared/domain/evaluation/evaluated-period.ts";

describe("the rated period", () => {
  it.each([
    ["BULANAN", true, false],
    ["TRIWULAN", false, true],
    ["TAHUNAN", false, false],
  ] as const)("under %s besides the year", (cadence, month, quarter) => {
    expect(isRated("2026-03", cadence)).toBe(month);
    expect(isRated("2026-T1", cadence)).toBe(quarter);
    expect(isRated("2026", cadence)).toBe(true);
  });
});

describe("the period to close", () => {
  const days = { cadence: "TRIWULAN", closesOnDay: 5, yearClosesOnDay: 15 } as const;

  it("is the month from its day on, the last quarter, and last year from the city's day in January on", () => {
    expect(periodsToClose("2027-01-04", "2026-12", days)).toEqual(["2026-T4"]);
    expect(periodsToClose("2027-01-05", "2026-12", days)).toEqual(["2026-12", "2026-T4"]);
    expect(periodsToClose("2027-01-15", "2026-12", days)).toEqual(["2026-12", "2026-T4", "2026"]);
    expect(periodsToClose("2027-06-05", "2027-05", days)).toEqual(["2027-05", "2027-T1", "2026"]);
    expect(periodsToClose("2027-01-15", "2026-12", { ...days, cadence: "TAHUNAN" })).toEqual([
      "2026-12",
      "2026",
    ]);
  });

  it("waits for its parts", () => {
    expect(prerequisitePeriods("2026-12", "TRIWULAN")).toEqual([]);
    expect(prerequisitePeriods("2026-T4", "TRIWULAN")).toEqual(["2026-12"]);
    expect(prerequisitePeriods("2026", "BULANAN")).toEqual(["2026-12"]);
    expect(prerequisitePeriods("2026", "TRIWULAN")).toEqual(["2026-12", "2026-T4"]);
  });
});
