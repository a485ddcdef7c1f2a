import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { behaviourAverages } from "../../../../shared/domain/feedback/behaviour-scores.ts";
import {
  type AnonymousFeedback,
  acceptFeedback,
  replyToColleagues,
  showColleagueFeedback,
} from "../../../../shared/domain/feedback/colleague-feedback.ts";
import { BEHAVIOUR_VALUES, behaviourTextsOn } from "../../../../shared/domain/rules/berakhlak.ts";
import { AT, NIP } from "../../../support/cities/domain-builders.ts";

const scores = (score: number): AnonymousFeedback["scores"] => ({
  BERORIENTASI_PELAYANAN: score,
  AKUNTABEL: score,
  KOMPETEN: score,
  HARMONIS: score,
  LOYAL: score,
  ADAPTIF: score,
  KOLABORATIF: score,
});
const feedback = (score: number): AnonymousFeedback => ({ text: `Nilai ${score}`, scores: scores(score) });
const anyFeedback = fc.integer({ min: 1, max: 5 }).map(feedback);

const showing = {
  nip: NIP,
  month: "2026-03",
  feedback: [feedback(5), feedback(4), feedback(4)],
  minimumGivers: 3,
  today: "2026-04-02",
  shownFrom: "2026-04-02",
  reply: undefined,
};

describe("colleagues' feedback", () => {
  it("is shown from its day on, with means and texts unconnected", () => {
    const shown = showColleagueFeedback(showing);
    expect(shown).toMatchObject({ state: "SHOWN", texts: ["Nilai 5", "Nilai 4", "Nilai 4"] });
    expect(shown.averages).toContainEqual({ value: "LOYAL", average: 4.3 });
  });

  it("reveals nothing about givers before its day", () => {
    fc.assert(
      fc.property(fc.array(anyFeedback, { maxLength: 6 }), (feedback) => {
        const before = { ...showing, today: "2026-04-01" };
        expect(showColleagueFeedback({ ...before, feedback })).toEqual(
          showColleagueFeedback({ ...before, feedback: [] }),
        );
      }),
    );
  });

  it("from fewer than k givers reveals neither their number nor their feedback", () => {
    fc.assert(
      fc.property(fc.array(anyFeedback, { maxLength: 2 }), (feedback) => {
        const none = showColleagueFeedback({ ...showing, feedback: [] });
        expect(none.state).toBe("TOO_FEW");
        expect(showColleagueFeedback({ ...showing, feedback })).toEqual(none);
      }),
    );
  });

  it("is accepted during its month, from those asked, without numbers that identify a person", () => {
    const rule = { month: "2026-03", currentMonth: "2026-03", isAsked: true };
    const taken = acceptFeedback({ ...feedback(3), text: `Seperti ${NIP}, hubungi 0812 3456 7890` }, rule);
    expect(taken.text).toBe("Seperti ***, hubungi ***");
    for (const [changes, code] of [
      [{ currentMonth: "2026-04" }, "feedback.month-over"],
      [{ currentMonth: "2026-02" }, "feedback.month-ahead"],
      [{ isAsked: false }, "feedback.not-asked"],
    ] as const)
      expect(() => acceptFeedback(feedback(3), { ...rule, ...changes })).toThrow(
        expect.objectContaining({ code }),
      );
  });

  it("can be replied to only if it is shown", () => {
    const act = { text: "Terima kasih", by: NIP, at: AT };
    expect(replyToColleagues(showColleagueFeedback(showing), act).state).toMatchObject({
      text: "Terima kasih",
    });
    const hidden = showColleagueFeedback({ ...showing, today: "2026-04-01" });
    expect(() => replyToColleagues(hidden, act)).toThrow(
      expect.objectContaining({ code: "feedback.not-shown" }),
    );
  });
});

describe("the mean of a value", () => {
  it.each([
    [[1, 1, 1], 1],
    [[4, 5, 5], 4.7],
    [[1, 2, 1, 1], 1.3],
    [[5, 5, 5, 5, 4, 4, 4, 4], 4.5],
  ])("of %j is %f: half a tenth is rounded up", (all, average) => {
    expect(behaviourAverages(all.map(scores))).toEqual(BEHAVIOUR_VALUES.map((value) => ({ value, average })));
  });
});

it("has three behaviours for each of the seven values, on any day", () => {
  for (const day of ["2020-01-01", "2026-03-10"]) {
    const { values } = behaviourTextsOn(day);
    expect(values.map(({ code }) => code)).toEqual([...BEHAVIOUR_VALUES]);
    const all = values.flatMap(({ behaviours }) => behaviours);
    expect(new Set(all).size).toBe(21);
  }
});
