import { describe, expect, test } from "vitest";
import { dayCounters } from "../../../../../shared/domain/surveys/answers/counters.ts";
import { answerCells, type PointDay } from "../../../../../shared/domain/surveys/results/answer-cells.ts";
import {
  complaintCells,
  publicFeedback,
} from "../../../../../shared/domain/surveys/results/public-feedback.ts";
import { counted, scoresOf } from "../../../../support/cities/survey-answers.ts";

const dayOf = (number: number) => `2026-03-${String(number).padStart(2, "0")}`;

/** Days with these answers by citizens. */
function daysWith(answers: readonly (readonly ReturnType<typeof scoresOf>[])[]): PointDay[] {
  return answers.map(
    (given, index) =>
      ({ ...dayCounters(given.map((scores) => counted(scores))), day: dayOf(index + 1) }) as PointDay,
  );
}

describe("citizens' feedback at a point", () => {
  const threes = scoresOf("333333333");
  const feedbackOf = (days: readonly PointDay[]) =>
    publicFeedback({ answered: answerCells(days, "2026-04-01"), complained: [] });

  test("is shown from three answers on", () => {
    expect(feedbackOf(daysWith([[threes, threes]]))).toMatchObject({
      state: "NOT_ENOUGH_ANSWERS",
      answers: 0,
      elements: [],
    });
    const shown = feedbackOf(daysWith([[threes, threes], [scoresOf("433333333")]]));
    expect(shown).toMatchObject({ state: "SHOWN", answers: 3, days: [dayOf(1), dayOf(2)] });
    expect(shown.elements[0]).toMatchObject({ code: "U1", counts: [0, 0, 2, 1], average: 3.33 });
    expect(shown.elements[1]).toMatchObject({ code: "U2", average: 3 });
  });

  test("counts complaints only in runs of days with at least three of them, whatever was answered", () => {
    const complained = [1, 1, 1, 2, 5].map((complaints, index) => ({
      unitId: "DUKCAPIL",
      point: "00000001",
      day: dayOf(index + 1),
      complaints,
    }));
    const heard = (today: number) =>
      publicFeedback({ answered: [], complained: complaintCells(complained, dayOf(today)) });
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
