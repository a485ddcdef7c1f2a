import * as z from "zod";
import { WHOLE_BASIS_POINTS } from "../../basis-points.ts";
import type { Counters } from "../../counters.ts";
import { named } from "../../once.ts";
import { divideHalfUp } from "../../rounding.ts";
import { EXPECTATIONS, type Expectation, PREDIKAT_VALUES } from "../../rules/predikat.ts";
import type { EvaluationPolicy } from "../policy.ts";

/**
 * - `LENIENT`: results are rated above the advised rating too often.
 * - `SEVERE`: results are rated below it too often.
 * - `INFLATED`: far more results are rated DI_ATAS than advised.
 * - `UNIFORM`: everybody got the same rating although the evidence differs.
 */
const RATER_FLAGS = ["LENIENT", "SEVERE", "INFLATED", "UNIFORM"] as const;

const CountsSchema = /* @__PURE__ */ named("Counts", () => z.record(z.string(), z.int()));

/** A rater's ratings of a month next to what the evidence of the same employees advised. */
export const RaterStandingSchema = /* @__PURE__ */ named("RaterStanding", () =>
  z.object({
    /** A NIP, or `HEAD_OF_CITY`. */
    rater: z.string(),
    ratings: z.int(),
    /** Ratings that had advice; the shares refer to these. */
    advised: z.int(),
    aboveAdviceBasisPoints: z.int(),
    belowAdviceBasisPoints: z.int(),
    given: CountsSchema(),
    advice: CountsSchema(),
    predikat: CountsSchema(),
    flags: z.array(z.enum(RATER_FLAGS)),
  }),
);

export type RaterStanding = z.infer<ReturnType<typeof RaterStandingSchema>>;

/**
 * How a rater's ratings compare with the evidence. A flag raises a question; it changes no rating.
 * @param figures counters of the rater's month; `limits` sets the number of ratings and the share from which to flag
 * @source policy: PermenPANRB 6/2022 leaves the rating to the rater; calibration is the city's
 */
export function raterStanding(
  rater: string,
  figures: Counters,
  limits: EvaluationPolicy["raterFlags"],
): RaterStanding {
  const { ratings = 0, advised = 0 } = figures;
  const pairs = EXPECTATIONS.flatMap((advice, from) =>
    EXPECTATIONS.map((given, to) => ({ step: from - to, count: figures[`pair:${advice}:${given}`] ?? 0 })),
  );
  const above = share(sum(pairs.filter(({ step }) => step > 0)), advised);
  const below = share(sum(pairs.filter(({ step }) => step < 0)), advised);
  const kinds = (prefix: string) => EXPECTATIONS.filter((one) => (figures[`${prefix}:${one}`] ?? 0) > 0);
  const top: Expectation = "DI_ATAS_EKSPEKTASI";
  const inflation =
    share(figures[`given:${top}`] ?? 0, ratings) - share(figures[`advised:${top}`] ?? 0, advised);
  const isMeasured = advised >= limits.minimumRatings;
  const found = {
    LENIENT: above >= limits.deviationBasisPoints,
    SEVERE: below >= limits.deviationBasisPoints,
    INFLATED: inflation >= limits.deviationBasisPoints,
    UNIFORM: kinds("given").length === 1 && kinds("advised").length > 1,
  };
  return {
    rater,
    ratings,
    advised,
    aboveAdviceBasisPoints: above,
    belowAdviceBasisPoints: below,
    given: pick(figures, "given", EXPECTATIONS),
    advice: pick(figures, "advised", EXPECTATIONS),
    predikat: pick(figures, "predikat", PREDIKAT_VALUES),
    flags: isMeasured ? RATER_FLAGS.filter((flag) => found[flag]) : [],
  };
}

function sum(parts: readonly { readonly count: number }[]): number {
  return parts.reduce((total, { count }) => total + count, 0);
}

function pick(figures: Counters, prefix: string, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, figures[`${prefix}:${name}`] ?? 0]));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : divideHalfUp(BigInt(part) * BigInt(WHOLE_BASIS_POINTS), BigInt(whole));
}
