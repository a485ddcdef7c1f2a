import { describe, expect, it } from "vitest";
import {
  lastDayOf,
  monthsOf,
  PeriodIdSchema,
  previousQuarter,
} from "../../../../shared/domain/calendar/period-id.ts";

describe("a period", () => {
  it.each([
    ["2026-03", ["2026-03"], "2026-03-31"],
    ["2026-T1", ["2026-01", "2026-02", "2026-03"], "2026-03-31"],
    ["2026-T4", ["2026-10", "2026-11", "2026-12"], "2026-12-31"],
  ])("%s has its months", (period, months, lastDay) => {
    expect(monthsOf(period)).toEqual(months);
    expect(lastDayOf(period)).toBe(lastDay);
  });

  it("of a year has twelve months", () => {
    expect(monthsOf("2026")).toHaveLength(12);
    expect(lastDayOf("2026")).toBe("2026-12-31");
  });

  it.each(["2026-13", "2026-T5", "26", "2026-", "2026-T0", "1999"])("is not %s", (period) => {
    expect(PeriodIdSchema().safeParse(period).success).toBe(false);
  });

  it.each([
    ["2026-01-05", "2025-T4"],
    ["2026-04-01", "2026-T1"],
    ["2026-12-31", "2026-T3"],
  ])("%s is preceded by the quarter %s", (day, quarter) => {
    expect(previousQuarter(day)).toBe(quarter);
  });
});
