import { expect, it } from "vitest";
import { certificateNumber } from "../../../../../shared/domain/awards/decision/certificate-number.ts";
import { AWARD_CATEGORIES } from "../../../../../shared/domain/awards/rule.ts";

it.each([
  ["2026-01", "INDIVIDUAL", [], "1/PIAGAM/I/2026"],
  ["2026-03", "INDIVIDUAL", [], "11/PIAGAM/III/2026"],
  ["2026-12", "INNOVATION", [], "60/PIAGAM/XII/2026"],
  ["2026-03", "SERVICE", ["the first winner"], "13.A/PIAGAM/III/2026"],
  ["2026-03", "SERVICE", ["the first winner", "the second"], "13.B/PIAGAM/III/2026"],
] as const)("numbers the certificate of %s, %s after %j", (month, category, revokedIds, number) => {
  expect(certificateNumber({ month, category, revokedIds: [...revokedIds] })).toBe(number);
});

it("never gives a number twice", () => {
  const months = Array.from({ length: 24 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, "0");
    return `${2026 + Math.floor(index / 12)}-${month}`;
  });
  const revoked = [[], ["one"], ["one", "two"]];
  const numbers = months.flatMap((month) =>
    AWARD_CATEGORIES.flatMap((category) =>
      revoked.map((revokedIds) => certificateNumber({ month, category, revokedIds })),
    ),
  );
  expect(new Set(numbers).size).toBe(numbers.length);
});
