import { describe, expect, test } from "vitest";
import { PALETTE } from "../../../functions/survey-pictures/palette.ts";

const { paper, ink, muted, track, bar, weakest, grades } = PALETTE;

/** @source WCAG 2.2, relative luminance and contrast ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("the colours of a picture", () => {
  test("make every text readable", () => {
    const texts = [ink, muted, weakest, ...Object.values(grades).map(({ badge }) => badge)];
    for (const color of texts) expect(contrast(color, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test("set bars apart from their background, and the interval from every band", () => {
    for (const color of [bar, weakest]) expect(contrast(color, track)).toBeGreaterThanOrEqual(3);
    for (const { band } of Object.values(grades)) expect(contrast(ink, band)).toBeGreaterThanOrEqual(4.5);
  });
});
