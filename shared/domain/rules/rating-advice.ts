import * as z from "zod";
import { once } from "../once.ts";
import { ExpectationSchema } from "./predikat.ts";

/**
 * What the software advises of the results of work, and from what. It never decides: the rater does, with a reason where
 * they see it otherwise.
 */
export const RatingAdviceSchema = once(() =>
  z.object({
    /** Absent where there is nothing to advise from; `reason` then says what is missing. */
    hasilKerja: ExpectationSchema().optional(),
    /** Advised from periodic ratings only: no number tells of conduct. */
    perilakuKerja: ExpectationSchema().optional(),
    reason: z.enum(["ACHIEVEMENT", "PERIODIC_RATINGS", "NO_AGREED_PLAN", "NOTHING_MEASURED"]),
    /** What the periodic ratings come to: hundredths of a point, 100 to 300, and the months that they are of. */
    periodic: z
      .object({
        months: z.int(),
        hasilKerjaHundredths: z.int(),
        perilakuKerjaHundredths: z.int(),
        meetsFromHundredths: z.int(),
        exceedsFromHundredths: z.int(),
      })
      .optional(),
    /** Achievement of the agreed plan's indicators together, 0 to 12,000. */
    achievementBasisPoints: z.int().optional(),
    /** The city's thresholds: from here on it is SESUAI, from there on DI_ATAS. */
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
 * Advises a rating of the results of work from the achievement of the agreed plan. A threshold itself is reached: who
 * stands exactly on it has the better rating.
 * @param achievementBasisPoints 0 to 12,000; undefined where no plan was agreed, or nothing of it has a number
 * @param missing why there is no achievement, where there is none
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
