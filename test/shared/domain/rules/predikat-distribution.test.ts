import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  distributionWarnings,
  NO_PREDIKAT,
  ORGANISATION_PREDIKAT_VALUES,
  type PredikatCounts,
} from "../../../../shared/domain/rules/predikat-distribution.ts";

const counts = (part: Partial<PredikatCounts>): PredikatCounts => ({ ...NO_PREDIKAT, ...part });

describe("the expected distribution of predikat (SE MenPANRB 3/2023)", () => {
  it.each([
    ["ISTIMEWA", { SANGAT_BAIK: 7, BAIK: 3 }, 0],
    ["ISTIMEWA", { SANGAT_BAIK: 8, BAIK: 2 }, 1],
    ["BAIK", { BAIK: 7, SANGAT_BAIK: 2, BUTUH_PERBAIKAN: 1 }, 0],
    ["BAIK", { BAIK: 10 }, 2],
    ["BAIK", { BAIK: 7, SANGAT_BAIK: 3 }, 1],
    ["BUTUH_PERBAIKAN", { BUTUH_PERBAIKAN: 6, BAIK: 3, SANGAT_BAIK: 1 }, 0],
    ["BUTUH_PERBAIKAN", { BUTUH_PERBAIKAN: 5, SANGAT_BAIK: 5 }, 2],
    ["KURANG", { KURANG: 6, BUTUH_PERBAIKAN: 1, BAIK: 3 }, 0],
    ["KURANG", { BAIK: 8, SANGAT_BAIK: 2 }, 3],
    ["SANGAT_KURANG", { SANGAT_KURANG: 6, KURANG: 1, BAIK: 3 }, 0],
    ["SANGAT_KURANG", { SANGAT_BAIK: 10 }, 3],
  ] as const)("for a unit rated %s with %o gives %i warnings", (organisation, part, warnings) => {
    expect(distributionWarnings(organisation, counts(part))).toHaveLength(warnings);
  });

  it("rounds a maximum down and a minimum up to whole employees", () => {
    // 70% of 9 are 6.3, 60% of 9 are 5.4.
    expect(distributionWarnings("ISTIMEWA", counts({ SANGAT_BAIK: 7, BAIK: 2 }))).toMatchObject([
      { bound: "AT_MOST", expected: 6, actual: 7, rule: "SE MenPANRB 3/2023" },
    ]);
    expect(distributionWarnings("BUTUH_PERBAIKAN", counts({ BUTUH_PERBAIKAN: 5, BAIK: 4 }))).toMatchObject([
      { bound: "AT_LEAST", expected: 6, actual: 5 },
    ]);
  });

  it("gives no warning if nobody has a predikat", () => {
    for (const one of ORGANISATION_PREDIKAT_VALUES)
      expect(distributionWarnings(one, NO_PREDIKAT)).toEqual([]);
  });

  it("gives no more warnings when the whole unit doubles", () => {
    const count = fc.nat(40);
    fc.assert(
      fc.property(
        fc.constantFrom(...ORGANISATION_PREDIKAT_VALUES),
        fc.record({
          SANGAT_BAIK: count,
          BAIK: count,
          BUTUH_PERBAIKAN: count,
          KURANG: count,
          SANGAT_KURANG: count,
        }),
        (organisation, all) => {
          const doubled = Object.fromEntries(
            Object.entries(all).map(([name, number]) => [name, 2 * number]),
          ) as unknown as PredikatCounts;
          expect(distributionWarnings(organisation, doubled).length).toBeLessThanOrEqual(
            distributionWarnings(organisation, all).length,
          );
        },
      ),
    );
  });
});
