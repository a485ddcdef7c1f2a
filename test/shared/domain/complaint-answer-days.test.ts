import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerDaysMove, medianAnswerDays } from "../../../shared/domain/complaint-answer-days.ts";
import { having, received, TERMS } from "../../support/complaints.ts";

const { calendar } = TERMS;

/** Counters of complaints that were first answered after so many working days. */
const counters = (days: readonly number[]) => {
  const add: Record<`answeredAfterDays:${number}`, number> = {};
  for (const day of days) add[`answeredAfterDays:${day}`] = (add[`answeredAfterDays:${day}`] ?? 0) + 1;
  return add;
};

describe("the working days to the first answer", () => {
  it("are counted once, for the unit that answers first, by the calendar of the city", () => {
    // Received on Tuesday 17 March, before Nyepi and Idulfitri: the third working day after is 27 March.
    const verified = having(received(), ["verify", "2026-03-17T03:00:00.000Z"]);
    const answered = having(verified, ["respond", "2026-03-27T03:00:00.000Z"]);
    expect(answerDaysMove(verified, answered, calendar)).toEqual({
      unitId: "pu",
      add: { "answeredAfterDays:3": 1 },
    });
    const again = having(answered, ["answer", "2026-03-30T03:00:00.000Z"]);
    expect(answerDaysMove(answered, again, calendar)).toBeUndefined();
    expect(answerDaysMove(undefined, received(), calendar)).toBeUndefined();
  });

  it("do not keep anybody from answering in a year whose holidays nobody knows", () => {
    const unknown = { ...calendar, knownYears: new Set<number>() };
    const verified = having(received(), ["verify", "2026-03-17T03:00:00.000Z"]);
    const answered = having(verified, ["respond", "2026-03-17T05:00:00.000Z"]);
    expect(answerDaysMove(verified, answered, unknown)?.add).toEqual({ "answeredAfterDays:0": 1 });
  });

  it("have a median, half-way between two middle ones, and none where nothing was answered", () => {
    expect(medianAnswerDays(counters([])).median).toBeUndefined();
    expect(medianAnswerDays(counters([1, 2, 40])).median).toBe(2);
    expect(medianAnswerDays(counters([10, 1, 2, 5]))).toEqual({
      median: 3.5,
      counters: { 1: 1, 2: 1, 5: 1, 10: 1 },
    });
  });

  it("have the median of their sorted list, whatever they are", () => {
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
