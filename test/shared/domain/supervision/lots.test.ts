import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawLots, listOf, lotName, lotsOf } from "../../../../shared/domain/supervision/lots.ts";

const lotsFor = (weights: readonly number[], seed = "benih") =>
  weights.map((weight, index) => ({ name: lotName(seed, `subject-${index}`), weight }));
const anyWeights = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 40 });

describe("a draw of lots", () => {
  it("is the same for the same seed, in whatever order the list is", () => {
    fc.assert(
      fc.property(anyWeights, fc.string(), fc.nat(50), (weights, seed, count) => {
        const lots = lotsFor(weights, seed);
        const drawn = drawLots(seed, lots, count);
        expect(drawLots(seed, lots.toReversed(), count)).toEqual(drawn);
        expect(drawLots(seed, lotsOf(listOf(lots)), count)).toEqual(drawn);
        expect(new Set(drawn).size).toBe(Math.min(count, lots.length));
      }),
    );
  });

  it("draws a larger sample as a continuation of a smaller one", () => {
    fc.assert(
      fc.property(anyWeights, fc.string(), (weights, seed) => {
        const lots = lotsFor(weights, seed);
        const all = drawLots(seed, lots, lots.length);
        for (const count of [1, 3]) expect(drawLots(seed, lots, count)).toEqual(all.slice(0, count));
      }),
    );
  });

  it("draws every lot for some seed, the lightest among heavy ones, too", () => {
    const weights = [1, 10, 10, 10, 10];
    const first = new Set<number>();
    for (let seed = 0; seed < 400; seed += 1) {
      const lots = lotsFor(weights, `${seed}`);
      const [drawn] = drawLots(`${seed}`, lots, 1);
      first.add(lots.findIndex(({ name }) => name === drawn));
    }
    expect([...first].toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  it("draws lots first as often as their weights say", () => {
    const weights = [1, 2, 3, 4];
    const seeds = 4_000;
    const wins = weights.map(() => 0);
    for (let seed = 0; seed < seeds; seed += 1) {
      const lots = lotsFor(weights, `benih ${seed}`);
      const [drawn] = drawLots(`benih ${seed}`, lots, 1);
      const place = lots.findIndex(({ name }) => name === drawn);
      wins[place] = (wins[place] ?? 0) + 1;
    }
    // Four standard deviations of a binomial, so that it fails for another law and not for chance: the seeds are fixed.
    weights.forEach((weight, place) => {
      const share = weight / 10;
      const spread = 4 * Math.sqrt(seeds * share * (1 - share));
      expect(Math.abs((wins[place] ?? 0) - seeds * share)).toBeLessThan(spread);
    });
  });

  it("can be recomputed by hand, with nothing but SHA-256", () => {
    const seed = "3f9a";
    const sum = (text: string) => createHash("sha256").update(text).digest("hex");
    const name = sum(`${seed}\n198609262015051001`).slice(0, 32);
    expect(lotName(seed, "198609262015051001")).toBe(name);
    const others = lotsFor([1, 1], seed);
    const ranked = [{ name, weight: 2 }, ...others].map((lot) => ({
      name: lot.name,
      ticket:
        [1, 2]
          .slice(0, lot.weight)
          .map((ticket) => sum(`${seed}\n${lot.name}\n${ticket}`))
          .toSorted()[0] ?? "",
    }));
    const byHand = ranked.toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1));
    expect(drawLots(seed, [...others, { name, weight: 2 }], 3)).toEqual(byHand.map((lot) => lot.name));
  });
});
