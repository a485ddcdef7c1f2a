import * as z from "zod";
import { named } from "../once.ts";
import type { Text } from "../text.ts";
import { PREDIKAT_VALUES, PREDIKAT_WORDS, type Predikat } from "./predikat.ts";

/** The next higher leader's verdict on a unit's performance. */
export const ORGANISATION_PREDIKAT_VALUES = [
  "ISTIMEWA",
  "BAIK",
  "BUTUH_PERBAIKAN",
  "KURANG",
  "SANGAT_KURANG",
] as const;
export type OrganisationPredikat = (typeof ORGANISATION_PREDIKAT_VALUES)[number];

/** As written on forms. */
export const ORGANISATION_PREDIKAT_WORDS: Readonly<Record<OrganisationPredikat, string>> = {
  ISTIMEWA: "Istimewa",
  BAIK: PREDIKAT_WORDS.BAIK,
  BUTUH_PERBAIKAN: PREDIKAT_WORDS.BUTUH_PERBAIKAN,
  KURANG: PREDIKAT_WORDS.KURANG,
  SANGAT_KURANG: PREDIKAT_WORDS.SANGAT_KURANG,
};

/** The number of a unit's employees with each predikat. */
export type PredikatCounts = Readonly<Record<Predikat, number>>;

export const NO_PREDIKAT: PredikatCounts = {
  SANGAT_BAIK: 0,
  BAIK: 0,
  BUTUH_PERBAIKAN: 0,
  KURANG: 0,
  SANGAT_KURANG: 0,
};

/** A deviation from the expected distribution. */
export const DistributionWarningSchema = /* @__PURE__ */ named("DistributionWarning", () =>
  z.object({
    /** Counted together. */
    predikat: z.array(z.enum(PREDIKAT_VALUES)),
    bound: z.enum(["AT_MOST", "AT_LEAST"]),
    /** The number of employees that the bound allows or requires, and the actual number. */
    expected: z.int(),
    actual: z.int(),
    rule: z.string(),
  }),
);

export type DistributionWarning = z.infer<ReturnType<typeof DistributionWarningSchema>>;

interface Expected {
  readonly predikat: readonly Predikat[];
  readonly bound: DistributionWarning["bound"];
  /** Percentage of employees. */
  readonly percent?: number;
  /** A number of employees, whatever the size of the unit. */
  readonly employees?: number;
}

const atMost = (percent: number, ...predikat: readonly Predikat[]): Expected => ({
  predikat,
  bound: "AT_MOST",
  percent,
});
const atLeast = (percent: number, ...predikat: readonly Predikat[]): Expected => ({
  predikat,
  bound: "AT_LEAST",
  percent,
});

const EXPECTED: Readonly<Record<OrganisationPredikat, readonly Expected[]>> = {
  ISTIMEWA: [atMost(70, "SANGAT_BAIK")],
  BAIK: [atMost(70, "BAIK"), { predikat: ["BUTUH_PERBAIKAN", "KURANG"], bound: "AT_LEAST", employees: 1 }],
  BUTUH_PERBAIKAN: [atLeast(60, "BUTUH_PERBAIKAN"), atMost(10, "SANGAT_BAIK")],
  KURANG: [atLeast(60, "KURANG"), atLeast(10, "BUTUH_PERBAIKAN"), atMost(10, "SANGAT_BAIK")],
  SANGAT_KURANG: [
    atLeast(60, "SANGAT_KURANG"),
    atLeast(10, "KURANG", "BUTUH_PERBAIKAN"),
    atMost(0, "SANGAT_BAIK"),
  ],
};

/**
 * Where the distribution of predikat in a unit deviates from what is expected for the unit's own predikat. It warns and never
 * blocks: a predikat is earned, not apportioned. A unit in which nobody has a predikat gets no warning.
 * @param counts at least 0 each
 * @source SE MenPANRB 3/2023; rounding maxima down and minima up to whole employees is our policy choice
 */
export function distributionWarnings(
  organisation: OrganisationPredikat,
  counts: PredikatCounts,
): DistributionWarning[] {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  return EXPECTED[organisation].flatMap(({ predikat, bound, percent = 0, employees }) => {
    const actual = predikat.reduce((sum, one) => sum + counts[one], 0);
    const share = (all * percent) / 100;
    const expected = employees ?? (bound === "AT_MOST" ? Math.floor(share) : Math.ceil(share));
    const isKept = bound === "AT_MOST" ? actual <= expected : actual >= expected;
    if (isKept) return [];
    return [{ predikat: [...predikat], bound, expected, actual, rule: "SE MenPANRB 3/2023" }];
  });
}

/** Warnings for use within a sentence. */
export function warningTexts(warnings: readonly DistributionWarning[]): Text {
  const texts = warnings.map(({ predikat, bound, expected, actual }) => {
    const [id, en] = [" atau ", " or "].map((or) => predikat.map((one) => PREDIKAT_WORDS[one]).join(or));
    const isMost = bound === "AT_MOST";
    return {
      id: `${id} ${isMost ? "paling banyak" : "paling sedikit"} ${expected} pegawai, sekarang ${actual}`,
      en: `${isMost ? "at most" : "at least"} ${expected} with ${en}, now ${actual}`,
    };
  });
  return { id: texts.map(({ id }) => id).join("; "), en: texts.map(({ en }) => en).join("; ") };
}
