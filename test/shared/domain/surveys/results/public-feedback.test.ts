import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayCounters } from "../../../../../shared/domain/surveys/answers/counters.ts";
import {
  type PointDay,
  type PointFeedback,
  publicFeedback,
} from "../../../../../shared/domain/surveys/results/public-feedback.ts";
import { anyScores, counted, scoresOf } from "../../../../support/survey-answers.ts";

const dayOf = (number: number) => `2026-03-${String(number).padStart(2, "0")}`;

/** Days with these answers by citizens. */
function daysWith(answers: readonly (readonly ReturnType<typeof scoresOf>[])[]): PointDay[] {
  return answers.map(
    (given, index) =>
      ({ ...dayCounters(given.map((scores) => counted(scores))), day: dayOf(index + 1) }) as PointDay,
  );
}

const answered = (days: readonly PointDay[]): PointFeedback => ({ answered: days, complained: [] });

describe("citizens' feedback at a point", () => {
  const threes = scoresOf("333333333");

  test("is shown from three answers on", () => {
    expect(publicFeedback(answered(daysWith([[threes, threes]])), dayOf(31))).toMatchObject({
      state: "NOT_ENOUGH_ANSWERS",
      answers: 0,
      elements: [],
    });
    const shown = publicFeedback(answered(daysWith([[threes, threes], [scoresOf("433333333")]])), dayOf(31));
    expect(shown).toMatchObject({ state: "SHOWN", answers: 3, days: [dayOf(1), dayOf(2)] });
    expect(shown.elements[0]).toMatchObject({ code: "U1", counts: [0, 0, 2, 1], average: 3.33 });
    expect(shown.elements[1]).toMatchObject({ code: "U2", average: 3 });
  });

  test("covers ended days only: while answers arrive, each would reveal itself", () => {
    const days = daysWith([
      [threes, threes, threes],
      [threes, threes, threes],
    ]);
    expect(publicFeedback(answered(days), dayOf(2))).toMatchObject({ answers: 3, days: [dayOf(1)] });
  });

  test("grows by at least three answers at a time: no two readings reveal one citizen's answer", () => {
    const anyDays = fc.array(fc.array(anyScores, { maxLength: 5 }), { maxLength: 20 });
    fc.assert(
      fc.property(anyDays, (answers) => {
        const days = daysWith(answers);
        let before = publicFeedback(answered(days), dayOf(1));
        for (let today = 2; today <= days.length + 1; today += 1) {
          const now = publicFeedback(answered(days), dayOf(today));
          const grown = now.answers - before.answers;
          expect(grown === 0 || grown >= 3).toBe(true);
          expect(now.days.slice(0, before.days.length)).toEqual(before.days);
          if (now.state === "SHOWN")
            for (const { counts } of now.elements)
              expect(counts.reduce((sum, count) => sum + count, 0)).toBe(now.answers);
          before = now;
        }
      }),
    );
  });

  test("counts complaints only in runs of days with at least three of them, whatever was answered", () => {
    const complained = [1, 1, 1, 2, 5].map((complaints, index) => ({
      unitId: "DUKCAPIL",
      point: "00000001",
      day: dayOf(index + 1),
      complaints,
    }));
    const heard = (today: number) => publicFeedback({ answered: [], complained }, dayOf(today));
    expect(heard(3)).toMatchObject({ state: "NOT_ENOUGH_ANSWERS", complaints: [] });
    const first = { from: dayOf(1), to: dayOf(3), complaints: 3 };
    expect(heard(4).complaints).toEqual([first]);
    expect(heard(5).complaints).toEqual([first]);
    expect(heard(6)).toMatchObject({
      state: "NOT_ENOUGH_ANSWERS",
      complaints: [first, { from: dayOf(4), to: dayOf(5), complaints: 7 }],
    });
  });
});
