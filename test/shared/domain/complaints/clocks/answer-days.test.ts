import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  medianAnswerDays,
  workingDaysTaken,
} from "../../../../../shared/domain/complaints/clocks/answer-days.ts";
import { daysToFirstAnswer, figuresOf } from "../../../../../shared/domain/complaints/figures/figures.ts";
import { having, RECEIVED_AT, received, TERMS } from "../../../../support/cities/complaints.ts";

const { calendar } = TERMS;

/** Counters of complaints by working days to the first answer. */
const counters = (days: readonly number[]) => {
  const add: Record<`answeredAfterDays:${number}`, number> = {};
  for (const day of days) add[`answeredAfterDays:${day}`] = (add[`answeredAfterDays:${day}`] ?? 0) + 1;
  return add;
};

describe("the working days to the first answer", () => {
  it("are stored with the first response, counted by the city's calendar like its deadline", () => {
    // Received on Tuesday 17 March, before Nyepi and Idulfitri: the third working day after it is 27 March.
    const verified = having(received(), ["verify", "2026-03-17T03:00:00.000Z"]);
    const answered = having(
      verified,
      ["respond", "2026-03-27T03:00:00.000Z"],
      ["answer", "2026-03-30T03:00:00.000Z"],
    );
    expect(daysToFirstAnswer(answered)).toBe(3);
    expect(figuresOf(answered).get("pu")).toMatchObject({ "answeredAfterDays:3": 1 });
    expect(daysToFirstAnswer(received())).toBeUndefined();
  });

  it("exclude the days that the complainant took to reply", () => {
    const asked = having(received(), ["verify", RECEIVED_AT], ["ask", "2026-03-25T02:00:00.000Z"]);
    const answered = having(
      asked,
      ["reply", "2026-03-26T02:00:00.000Z"],
      ["respond", "2026-03-27T03:00:00.000Z"],
    );
    expect(daysToFirstAnswer(answered)).toBe(1);
  });

  it("are unknown for a complaint that ended before anybody answered it", () => {
    const ended = having(
      received(),
      ["verify", RECEIVED_AT],
      ["ask", RECEIVED_AT],
      ["sweep", "2026-04-30T02:00:00.000Z"],
    );
    expect(ended.status).toBe("SELESAI");
    const answered = having(
      ended,
      ["reopen", "2026-05-04T02:00:00.000Z"],
      ["answer", "2026-05-05T02:00:00.000Z"],
    );
    expect(daysToFirstAnswer(answered)).toBeUndefined();
    expect(figuresOf(answered).get("pu")).toMatchObject({ complaintsAnsweredInTime: 1 });
  });

  it("do not block answers in a year with unknown holidays", () => {
    const unknown = { ...calendar, knownYears: new Set<number>() };
    expect(workingDaysTaken(RECEIVED_AT, RECEIVED_AT, { calendar: unknown, pauses: [] })).toBe(0);
  });

  it("have a median, half-way between two middle ones, and none if nothing was answered", () => {
    expect(medianAnswerDays(counters([])).median).toBeUndefined();
    expect(medianAnswerDays(counters([1, 2, 40])).median).toBe(2);
    expect(medianAnswerDays(counters([10, 1, 2, 5]))).toEqual({
      median: 3.5,
      counters: { 1: 1, 2: 1, 5: 1, 10: 1 },
    });
  });

  it("have the median of the sorted list", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(80), { minLength: 1, maxLength: 60 }), (days) => {
        const sorted = days.toSorted((one, other) => one - other);
        const half = sorted.length / 2;
        const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
        expect(medianAnswerDays(counters(days)).median).toBe((low + high) / 2);
      }),
    );
  });
});
