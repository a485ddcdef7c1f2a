import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isSamePlace,
  similarityHash,
  similarityKeys,
} from "../../../../../shared/domain/complaints/intake/similarity.ts";

const METRE = 1 / 111_320;
const text = "Lampu jalan di depan Café mati";
const at = (latitude: number, longitude: number) => ({ text, place: { latitude, longitude } });
const isFound = (one: ReturnType<typeof at>, other: ReturnType<typeof at>) =>
  similarityKeys(one).includes(similarityHash(other)) && isSamePlace(one.place, other.place);

test.each([
  ["3 m apart across a line of the grid", -0.3 - 1.5 * METRE, -0.3 + 1.5 * METRE, true],
  ["90 m apart", -0.3, -0.3 + 90 * METRE, true],
  ["90 m apart across a line of the grid", -0.3 - 45 * METRE, -0.3 + 45 * METRE, true],
  ["110 m apart", -0.3001, -0.3001 + 110 * METRE, false],
])("the same words about places %s are alike: %#", (_, one, other, isAlike) => {
  expect(isFound(at(one, 100.37), at(other, 100.37))).toBe(isAlike);
  expect(isFound(at(other, 100.37), at(one, 100.37))).toBe(isAlike);
});

test("complaints within a hundred metres are found, everywhere in the country", () => {
  const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
  const metres = fc.double({ min: 0, max: 99.9, noNaN: true });
  const latitude = fc.double({ min: -11, max: 6, noNaN: true });
  const longitude = fc.double({ min: 95, max: 141, noNaN: true });
  fc.assert(
    fc.property(latitude, longitude, turn, metres, (north, east, angle, far) => {
      const other = at(
        north + far * METRE * Math.sin(angle),
        east + (far * METRE * Math.cos(angle)) / Math.cos((north * Math.PI) / 180),
      );
      expect(isFound(at(north, east), other)).toBe(true);
      expect(similarityKeys(other).length).toBeLessThanOrEqual(4);
    }),
  );
});

test.each([
  ["in capitals", text.toUpperCase()],
  ["with its accents encoded apart", text.normalize("NFD")],
  ["with other punctuation and marks nobody sees", `${text.replaceAll(" ", "\u200b -\u00a0")}!`],
  ["in letters of full width", text.replace("L", "\uff2c")],
])("the same text %s is alike", (_, other) => {
  expect(similarityHash({ text: other })).toBe(similarityHash({ text }));
});

test.each([
  ["other words", { text: `${text} lagi` }],
  ["another accent", { text: text.replace("é", "e") }],
  ["an address", { text, place: { address: "Jalan Sudirman" } }],
  ["coordinates", at(-0.3, 100.37)],
])("%s make it another", (_, other) => {
  expect(similarityHash(other)).not.toBe(similarityHash({ text }));
});
