import * as z from "zod";
import { named } from "../once.ts";
import { ExpectationSchema } from "./predikat.ts";

/**
 * The advised rating of work results, and its basis. Advice never decides: the rater does, with a reason if they disagree.
 */
export const RatingAdviceSchema = /* @__PURE__ */ named("RatingAdvice", () =>
  z.object({
    /** Absent if there is no basis for advice; `reason` then says what is missing. */
    hasilKerja: ExpectationSchema().optional(),
    /** Advised only from periodic ratings: no number measures conduct. */
    perilakuKerja: ExpectationSchema().optional(),
    reason: z.enum(["ACHIEVEMENT", "PERIODIC_RATINGS", "NO_AGREED_PLAN", "NOTHING_MEASURED"]),
    /** The mean of the periodic ratings in hundredths of a point, 100 to 300, and their months. */
    periodic: z
      .object({
        months: z.int(),
        hasilKerjaHundredths: z.int(),
        perilakuKerjaHundredths: z.int(),
        meetsFromHundredths: z.int(),
        exceedsFromHundredths: z.int(),
      })
      .optional(),
    /** Combined achievement of the agreed plan's indicators, 0 to 12,000. */
    achievementBasisPoints: z.int().optional(),
    /** The city's thresholds for SESUAI and for DI_ATAS. */
    meetsFromBasisPoints: z.int(),
    exceedsFromBasisPoints: z.int(),
  }),
);

export type RatingAdvice = z.infer<ReturnType<typeof RatingAdviceSchema>>;

interface Thresholds {
  readonly meetsFromBasisPoints: number;
  readonly exceedsFromBasisPoints: number;
}

/**
 * Advises a rating of work results from the achievement of the agreed plan. An achievement exactly on a threshold reaches it.
 * @param achievementBasisPoints 0 to 12,000; undefined if no plan was agreed, or nothing in it has a number
 * @param missing why there is no achievement, if there is none
 * @source policy: PermenPANRB 6/2022 gives no numbers, so the thresholds are the city's and the rating is the rater's
 */
export function adviseRating(
  achievementBasisPoints: number | undefined,
  { meetsFromBasisPoints, exceedsFromBasisPoints }: Thresholds,
  missing: "NO_AGREED_PLAN" | "NOTHING_MEASURED" = "NO_AGREED_PLAN",
): RatingAdvice {
  const thresholds = { meetsFromBasisPoints, exceedsFromBasisPoints };
  if (achievementBasisPoints === undefined) return { reason: missing, ...thresholds };
  const from = { reason: "ACHIEVEMENT", achievementBasisPoints, ...thresholds } as const;
  if (achievementBasisPoints >= exceedsFromBasisPoints) return { hasilKerja: "DI_ATAS_EKSPEKTASI", ...from };
  if (achievementBasisPoints >= meetsFromBasisPoints) return { hasilKerja: "SESUAI_EKSPEKTASI", ...from };
  return { hasilKerja: "DI_BAWAH_EKSPEKTASI", ...from };
}
