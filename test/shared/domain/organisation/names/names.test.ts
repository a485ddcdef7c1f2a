import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareMatches,
  matchOf,
  otherSound,
  typedWord,
} from "../../../../../shared/domain/organisation/names/match.ts";
import { soundOf } from "../../../../../shared/domain/organisation/names/sound.ts";
import { errorsInStart } from "../../../../../shared/domain/organisation/names/typing.ts";
import { MOST_WORDS, nameWords } from "../../../../../shared/domain/organisation/names/words.ts";

describe("the words of a name", () => {
  it.each([
    ["Drs. H. Ahmad Fauzi, M.Si", ["ahmad", "fauzi"]],
    ["dr. Siti Nurhaliza, Sp.A", ["siti", "nurhaliza"]],
    ["Nu'man Al-Fārūq", ["numan", "al", "faruq"]],
    ["I Made Ir. Sudarma", ["made", "ir", "sudarma"]],
    ["A. M. Rasyid", ["rasyid"]],
    ["H", ["h"]],
    ["Prof. Dr. Ir. Ani", ["ani"]],
    ["Ani Ani", ["ani"]],
    ["Raden Ajeng Kartini Dewi Sri Rahayu", ["raden", "ajeng", "kartini", "dewi", "sri"]],
  ])("%s", (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  it("are few and plain, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const words = nameWords(name);
        expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
        expect(words.every((word) => /^[a-z0-9]+$/.test(word))).toBe(true);
      }),
    );
  });
});

describe("names that sound the same", () => {
  it.each([
    ["soekarno", "sukarno"],
    ["djoko", "joko"],
    ["tjahjo", "cahyo"],
    ["jusuf", "yusuf"],
    ["sjamsul", "syamsul"],
    ["syamsul", "samsul"],
    ["rachmat", "rahmad"],
    ["akhmad", "ahmad"],
    ["muhammad", "mohamad"],
    ["khairul", "chairul"],
    ["chandra", "candra"],
    ["rizky", "riski"],
    ["fauziyah", "fauzia"],
    ["dyah", "diah"],
    ["yakub", "yakup"],
    ["novi", "nopi"],
    ["dhani", "dani"],
    ["zainal", "sainal"],
    ["ratna", "rattna"],
  ])("%s and %s", (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it.each([
    ["siti", "sita"],
    ["budi", "badi"],
    ["dina", "tina"],
    ["ani", "ana"],
  ])("not %s and %s", (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });
});

describe("errors in what was typed", () => {
  it.each([
    ["rahmat", "rahmat", 0],
    ["rahm", "rahmat", 0],
    ["rhamat", "rahmat", 1],
    ["rahamt", "rahmat", 1],
    ["rahat", "rahmat", 1],
    ["rajmat", "rahmat", 1],
    ["raahmat", "rahmat", 1],
    ["ahmat", "rahmat", 1],
    ["qulan", "wulan", 1],
    ["sti", "siti", 1],
    ["ati", "siti", undefined],
    ["budiman", "rahmat", undefined],
    ["rahmatullah", "rahmat", undefined],
  ])("%s for %s: %s", (typed, word, errors) => {
    expect(errorsInStart(typed, word, 1)).toBe(errors);
  });

  it("a word's own start has none, and one wrong letter costs at most one", () => {
    const word = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(word, fc.nat(4), fc.constantFrom("a", "q"), (of, place, letter) => {
        expect(errorsInStart(of.slice(0, 4), of, 1)).toBe(0);
        const typed = of.slice(0, place) + letter + of.slice(place + 1);
        expect(errorsInStart(typed, of, 1)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("matches", () => {
  const typed = (...words: string[]) => words.map(typedWord);
  const ranked = (q: string[], names: string[]) =>
    names
      .flatMap((name) => {
        const match = matchOf(typed(...q), nameWords(name));
        return match ? [{ ...match, name }] : [];
      })
      .toSorted(compareMatches)
      .map(({ name }) => name);

  it("an exact start comes before another spelling, and that before an error", () => {
    const names = ["Rahmda", "Rachmad Hidayat", "Rahmad", "Siti Rahmadani", "Budi"];
    expect(ranked(["rahmad"], names)).toEqual(["Rahmad", "Siti Rahmadani", "Rachmad Hidayat", "Rahmda"]);
  });

  it("every typed word has to begin one, in any order; initials too", () => {
    const names = ["Siti Aminah", "Siti Rahayu", "Aminah", "Muhammad Rizki"];
    expect(ranked(["aminah", "siti"], names)).toEqual(["Siti Aminah"]);
    expect(ranked(["m", "rizki"], names)).toEqual(["Muhammad Rizki"]);
    expect(ranked(["siti", "budi"], names)).toEqual([]);
  });

  it("another sound is looked up only if there is something else to find", () => {
    const inUse = typed("rahmat", "rachmat", "sukarno", "wulan", "budi");
    expect(otherSound(typedWord("rahmat"), inUse)).toBe(soundOf("rachmat"));
    expect(otherSound(typedWord("budi"), inUse)).toBeUndefined();
    expect(otherSound(typedWord("soekar"), inUse)).toBe(soundOf("soekar"));
    expect(otherSound(typedWord("qulan"), inUse)).toBe(soundOf("wulan"));
    expect(otherSound(typedWord("xyz"), inUse)).toBeUndefined();
  });
});
