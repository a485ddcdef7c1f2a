import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AwardPanel, proposeAward } from "../../../../../shared/domain/awards/decision/panel.ts";
import type { ScoreSheet } from "../../../../../shared/domain/awards/decision/sheet.ts";

const MONTH = "2026-03";
const act = { requiredScorers: 2, by: "hr", at: "2026-04-08T02:00:00.000Z" };
const aggregate = { version: 1, eventHash: "hash" };

/** A panel with `count` candidates, ranked in order. */
function panelOf(count: number): AwardPanel {
  const candidates = Array.from({ length: count }, (_, index) => ({
    category: "INDIVIDUAL" as const,
    id: `c${index}`,
    kind: "EMPLOYEE" as const,
    name: `Calon ${index}`,
    unitId: "unit-1",
    unitName: "Unit",
    rank: index + 1,
    scoreBasisPoints: 11_000 - index,
  }));
  return {
    ...{ month: MONTH, state: "SCORING", members, candidates, conflicts: [] },
    appointedAt: act.at,
    ...aggregate,
  };
}

/** As many as the largest matrix has rows. */
const members = Array.from({ length: 5 }, (_, place) => ({ nip: String(place), name: `Anggota ${place}` }));

/** A member's sheet: a score per candidate, undefined for candidates they do not score. */
function sheet(place: number, given: readonly (number | undefined)[]): ScoreSheet {
  const scores = given.flatMap((score, index) =>
    score === undefined ? [] : [{ category: "INDIVIDUAL" as const, candidateId: `c${index}`, score }],
  );
  return { month: MONTH, nip: String(place), scores, ...aggregate };
}

function proposalOf(...given: readonly (readonly (number | undefined)[])[]) {
  const count = given[0]?.length ?? 0;
  const { state } = proposeAward(
    panelOf(count),
    given.map((scores, place) => sheet(place, scores)),
    act,
  );
  return state.proposal ?? [];
}

describe("a committee's proposal", () => {
  it("ranks by the mean of the given scores, and by computed rank where means are equal", () => {
    const places = proposalOf([90, 80, undefined], [undefined, 81, 80], [71, undefined, 81]);
    // 80,50 of two each: the computation decides between them.
    expect(places.map(({ id, meanBasisPoints, scorers }) => [id, meanBasisPoints, scorers])).toEqual([
      ["c0", 8_050, 2],
      ["c1", 8_050, 2],
      ["c2", 8_050, 2],
    ]);
    expect(proposalOf([90, 91], [90, 90]).map(({ id }) => id)).toEqual(["c1", "c0"]);
  });

  it("waits for enough members for every candidate", () => {
    expect(() => proposalOf([90, 80], [90, undefined])).toThrow(
      expect.objectContaining({
        code: "award-panel.not-scored",
        parameters: expect.objectContaining({ rank: 2, count: 1 }),
      }),
    );
  });

  it("counts no score of a member who recused themselves, though it came at the same moment", () => {
    const scores = [
      [90, 80],
      [70, 60],
      [10, 100],
    ];
    const stated = { nip: "2", category: "INDIVIDUAL", candidateId: "c1", ground: "OWN_STATEMENT" } as const;
    const sheets = scores.map((given, place) => sheet(place, given));
    const { state } = proposeAward({ ...panelOf(2), conflicts: [stated] }, sheets, act);
    expect(state.proposal).toMatchObject([
      { id: "c1", meanBasisPoints: 7_000, scorers: 2 },
      { id: "c0", meanBasisPoints: 5_667, scorers: 3 },
    ]);
  });

  it("never demotes a candidate one member scores higher, and lists each exactly once", () => {
    const score = fc.integer({ min: 0, max: 99 });
    const matrix = fc.array(fc.tuple(score, score, score), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(matrix, fc.nat(2), (given, raised) => {
        const placeOf = (all: readonly (readonly number[])[]) =>
          proposalOf(...all).find(({ id }) => id === `c${raised}`)?.place ?? 0;
        const [first = [0, 0, 0], ...rest] = given;
        const higher = [first.map((one, index) => (index === raised ? one + 1 : one)), ...rest];
        expect(placeOf(higher)).toBeLessThanOrEqual(placeOf(given));
        expect(new Set(proposalOf(...given).map(({ place }) => place)).size).toBe(3);
      }),
    );
  });
});
