import { describe, expect, it } from "vitest";
import { handoverDay } from "../../../../../shared/domain/organisation/raters/handover.ts";
import { employee, posting, RATER_NIP } from "../../../../support/cities/domain-builders.ts";

const OTHER = "197001011995031001";
const before = employee();
const since = (from: string, raterNip: string | undefined) => posting({ from, raterNip });

describe("a rater's open work is handed over", () => {
  it.each([
    ["from a later day on", [posting(), since("2026-03-20", OTHER)], "2026-03-20"],
    ["to the head of the city", [posting(), since("2026-03-20", undefined)], "2026-03-20"],
    ["if the register has another from the beginning", [posting({ raterNip: OTHER })], "2024-01-01"],
    ["not if another place has the same rater", [posting(), since("2026-03-20", RATER_NIP)], undefined],
    ["not if nothing changes", [posting()], undefined],
  ])("%s", (_, postings, day) => {
    expect(handoverDay(before, employee({ postings }))).toBe(day);
  });

  it("from the day of the order, not from a change that was known before", () => {
    const known = employee({ postings: [posting(), since("2026-04-01", OTHER)] });
    const ordered = employee({
      postings: [posting(), since("2026-03-20", OTHER), since("2026-04-01", OTHER)],
    });
    expect(handoverDay(known, ordered)).toBe("2026-03-20");
  });

  it("from nobody if nothing was known before", () => {
    expect(handoverDay(undefined, before)).toBeUndefined();
  });
});
