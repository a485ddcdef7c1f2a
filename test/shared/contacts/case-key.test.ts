import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { openWords, sealWords } from "../../../shared/contacts/case-key.ts";
import { seal } from "../../../shared/contacts/sealing.ts";

const ID = "0123456789abcdefghij";
const key = randomBytes(32);

it("words of a case say their length in kilobytes only, and open as they were", () => {
  const words = ["", "Ya.", "Sehari sesudah lelang, di rumah makan itu.", "é".repeat(510), "é".repeat(511)];
  const sealed = words.map((one) => sealWords(one, key, ID));
  expect(sealed.map((one) => openWords(one, key, ID))).toEqual(words);
  const lengths = sealed.map(({ length }) => length);
  expect(new Set(lengths.slice(0, 4)).size).toBe(1);
  expect(lengths[4]).toBeGreaterThan(lengths[3] ?? 0);
});

it("words that were sealed before their length was hidden open too, and neither opens as the other", () => {
  const earlier = seal(Buffer.from("Sehari sesudah lelang."), key, `integrity ${ID}`).toString("base64url");
  expect(openWords(earlier, key, ID)).toBe("Sehari sesudah lelang.");
  expect(() => openWords(`~${earlier}`, key, ID)).toThrow();
  expect(() => openWords(sealWords("Ya.", key, ID).slice(1), key, ID)).toThrow();
  expect(() => openWords(sealWords("Ya.", key, ID), key, "another")).toThrow();
});
