import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { circleOf, type Lines, possibleSubjects } from "../../../functions/feedback/circle.ts";
import { drawGivers } from "../../../shared/domain/feedback/panel.ts";

const LEAST = 3;

/** A city in which the first is rated by nobody, and each other one by somebody before them. */
const cities = fc
  .array(fc.nat(), { minLength: 1, maxLength: 40 })
  .map((draws) => new Map(draws.map((draw, place) => [`n${place + 1}`, `n${draw % (place + 1)}`])));

function linesOf(raters: ReadonlyMap<string, string>): Lines {
  return {
    team: async (rater) => [...raters].filter(([, of]) => of === rater).map(([nip]) => nip),
    raterOf: async (nip) => raters.get(nip),
  };
}

function superiorsOf(nip: string, raters: ReadonlyMap<string, string>): readonly string[] {
  const rater = raters.get(nip);
  return rater === undefined ? [] : [rater, ...superiorsOf(rater, raters)];
}

const circleIn = (raters: ReadonlyMap<string, string>, nip: string) =>
  circleOf(nip, raters.get(nip), LEAST, linesOf(raters));

describe("the circle of colleagues asked about somebody", () => {
  test("is the peers, where they are enough", async () => {
    const raters = new Map(
      Array.from({ length: 8 }, (_, place) => [`n${place}`, place < 5 ? "head" : "other"]),
    );
    raters.set("head", "chief").set("other", "chief");
    expect(await circleIn(raters, "n0")).toEqual(["n1", "n2", "n3", "n4"]);
  });

  test("of a unit of five is joined by those who lead the units beside it, and not by its own head", async () => {
    const heads = Array.from({ length: 4 }, (_, place) => [`head${place}`, "chief"] as const);
    const staff = Array.from({ length: 4 }, (_, place) => [`staff${place}`, "head0"] as const);
    const circle = await circleIn(new Map([...heads, ...staff]), "staff0");
    expect(circle).toEqual(["staff1", "staff2", "staff3", "head1", "head2", "head3"]);
  });

  test("is large enough for a draw wherever there are enough people beside the superiors; never has one of them or oneself, nor anybody twice", () =>
    fc.assert(
      fc.asyncProperty(cities, async (raters) => {
        for (const nip of raters.keys()) {
          const superiors = superiorsOf(nip, raters);
          const beside = [...raters].filter(
            ([other, rater]) => superiors.includes(rater) && other !== nip && !superiors.includes(other),
          );
          const circle = await circleIn(raters, nip);
          expect(new Set(circle).size).toBe(circle.length);
          for (const one of [nip, ...superiors]) expect(circle).not.toContain(one);
          const drawn = drawGivers(circle, {
            ...{ about: nip, month: "2026-03", seed: "s", asked: 5, minimumGivers: LEAST },
          });
          if (beside.length > LEAST) expect(drawn.length).toBeGreaterThanOrEqual(LEAST);
          else expect(drawn).toEqual([]);
          expect(drawn.length).toBeLessThan(Math.max(1, circle.length));
        }
      }),
    ));

  test("is found from either side: whoever is in it has its owner among those they may be asked about", () =>
    fc.assert(
      fc.asyncProperty(cities, async (raters) => {
        const circles = new Map<string, readonly string[]>();
        for (const nip of raters.keys()) circles.set(nip, await circleIn(raters, nip));
        for (const [giver, rater] of raters) {
          const possible = await possibleSubjects(giver, rater, LEAST, linesOf(raters));
          const abouts = possible.map(({ about }) => about);
          const owners = [...circles].filter(([, circle]) => circle.includes(giver)).map(([owner]) => owner);
          expect(abouts).toEqual(expect.arrayContaining(owners));
          for (const { about, raterNip } of possible) expect(raters.get(about)).toBe(raterNip);
        }
      }),
    ));

  test("ends where two people rate each other", async () => {
    const raters = new Map([
      ["one", "two"],
      ["two", "one"],
    ]);
    expect(await circleIn(raters, "one")).toEqual([]);
  });
});
