import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalisedCode } from "../../../../../shared/domain/code-symbols.ts";
import {
  drawTrackingCode,
  isTrackingCode,
  TrackingCodeSchema,
} from "../../../../../shared/domain/complaints/intake/tracking-code.ts";
import { trackingCodes } from "../../../../support/cities/codes.ts";

const SYMBOLS = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];

/** Codes drawn from a seeded generator, so that failures can be reproduced. */
const anyCode = fc.integer({ min: 1, max: 2 ** 31 - 2 }).map((seed) => {
  let state = seed;
  return drawTrackingCode((size) =>
    Uint8Array.from({ length: size }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state >> 8;
    }),
  );
});

describe("a tracking code", () => {
  test("has ten letters and digits, and is valid", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
        expect(isTrackingCode(code)).toBe(true);
      }),
    );
  });

  test("is invalid with any one character wrong", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(9), fc.constantFrom(...SYMBOLS), (code, place, symbol) => {
        fc.pre(code[place] !== symbol);
        expect(isTrackingCode(code.slice(0, place) + symbol + code.slice(place + 1))).toBe(false);
      }),
    );
  });

  test("is invalid with any two of its nine characters swapped", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(8), fc.nat(8), (code, one, other) => {
        fc.pre(code[one] !== code[other]);
        const symbols = [...code];
        [symbols[one], symbols[other]] = [symbols[other] ?? "", symbols[one] ?? ""];
        expect(isTrackingCode(symbols.join(""))).toBe(false);
      }),
    );
  });

  test("may be typed in lower case, in groups, with O for 0, and I or L for 1", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const written = code.toLowerCase().replaceAll("0", "o").replace("1", "l").replaceAll("1", "I");
        expect(TrackingCodeSchema().parse(` ${written.slice(0, 5)}-${written.slice(5)} `)).toBe(code);
      }),
    );
    expect(normalisedCode("lI-o k")).toBe("110K");
  });

  test("is drawn twice only where the same bytes are", () => {
    const codes = trackingCodes(2_000);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every(isTrackingCode)).toBe(true);
  });

  test.each(["", "ABC", "ABCDEFGHJ*", "UUUUUUUUUU", "0".repeat(11)])("is not %o", (text) => {
    expect(TrackingCodeSchema().safeParse(text).success).toBe(false);
  });
});
