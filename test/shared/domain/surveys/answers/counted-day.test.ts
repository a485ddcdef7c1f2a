import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countedDay, firstDayUnshown } from "../../../../../shared/domain/surveys/answers/counted-day.ts";

const ZONE = "Asia/Jakarta";

describe("the day for which an answer counts", () => {
  test("is that of its receipt, if the queue delivers it soon", () => {
    expect(countedDay("2026-03-17T16:59:00Z", "2026-03-17T16:59:01Z", ZONE)).toBe("2026-03-17");
    expect(countedDay("2026-03-17T16:59:00Z", "2026-03-17T17:29:59Z", ZONE)).toBe("2026-03-17");
  });

  test("is that of its delivery, if it comes after the day may have been shown", () => {
    expect(countedDay("2026-03-17T16:59:00Z", "2026-03-17T17:30:00Z", ZONE)).toBe("2026-03-18");
    expect(countedDay("2026-03-17T02:00:00Z", "2026-04-02T02:00:00Z", ZONE)).toBe("2026-04-02");
  });

  test("has never been shown before", () => {
    const anyInstant = fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2027-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyInstant, fc.nat(5 * 86_400), (received, seconds) => {
        const delivered = new Date(received.getTime() + seconds * 1_000).toISOString();
        const counted = countedDay(received.toISOString(), delivered, ZONE);
        expect(counted >= firstDayUnshown(delivered, ZONE)).toBe(true);
      }),
    );
  });
});
