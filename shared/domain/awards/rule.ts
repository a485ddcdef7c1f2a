import * as z from "zod";
import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { named, once } from "../once.ts";
import { PredikatSchema } from "../rules/predikat.ts";

/** The components of an award score; a city weights them for each category. */
export const AWARD_COMPONENTS = [
  "ACHIEVEMENT",
  "REPORTING",
  "SATISFACTION",
  "COMPLAINT_TIMELINESS",
  "IMPROVEMENT",
  "ADOPTED_PROPOSALS",
] as const;
export type AwardComponent = (typeof AWARD_COMPONENTS)[number];

/**
 * Perorangan; tim (a unit); pelayanan terbaik (a unit); peningkatan terbaik (an employee); inovasi (an employee nominated by
 * a head of unit).
 */
export const AWARD_CATEGORIES = ["INDIVIDUAL", "TEAM", "SERVICE", "IMPROVED", "INNOVATION"] as const;
export type AwardCategory = (typeof AWARD_CATEGORIES)[number];

/** Categories won by a unit. */
export const UNIT_CATEGORIES: readonly AwardCategory[] = ["TEAM", "SERVICE"];

export function isUnitCategory(category: AwardCategory): boolean {
  return UNIT_CATEGORIES.includes(category);
}

const Weights = /* @__PURE__ */ once(() =>
  z
    .partialRecord(z.enum(AWARD_COMPONENTS), z.int().min(1).max(WHOLE_BASIS_POINTS))
    .superRefine((parts, context) => {
      const sum = Object.values(parts).reduce((total, part) => total + part, 0);
      if (sum === WHOLE_BASIS_POINTS) return;
      const message = `Bobot kategori penghargaan harus berjumlah ${WHOLE_BASIS_POINTS} (100%), sekarang ${sum}. Ubah bobotnya.`;
      context.addIssue({ code: "custom", message });
    }),
);

const CategoryRuleSchema = /* @__PURE__ */ named("CategoryRule", () =>
  z
    .strictObject({
      code: z.enum(AWARD_CATEGORIES),
      weightsBasisPoints: Weights(),
      /** How many candidates are listed. */
      candidates: z.int().min(1).max(15),
    })
    .refine(
      ({ code, weightsBasisPoints: { IMPROVEMENT, ADOPTED_PROPOSALS } }) =>
        !isUnitCategory(code) || (IMPROVEMENT ?? ADOPTED_PROPOSALS) === undefined,
      {
        error:
          "Peningkatan (IMPROVEMENT) dan usul yang diterima (ADOPTED_PROPOSALS) hanya dihitung bagi pegawai, bukan bagi unit. Hapus bobotnya dari kategori unit.",
      },
    ),
);

export type CategoryRule = z.infer<ReturnType<typeof CategoryRuleSchema>>;

/**
 * Who may win, and how candidates are ranked.
 * @source categories, weights and gates are the city's; criteria of awards: PP 11/2017 Ps 231 and PP 49/2018 Ps 45
 */
export const AwardRuleSchema = /* @__PURE__ */ named("AwardRule", () =>
  z.strictObject({
    categories: z
      .array(CategoryRuleSchema())
      .min(1)
      .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, {
        error: "Setiap kategori penghargaan hanya boleh ditulis sekali.",
      }),
    /** The latest predikat has to be this one or better. */
    minimumPredikat: PredikatSchema(),
    /** Whether somebody nobody has rated yet is listed as such, or stopped. */
    withoutPredikat: z.enum(["ADMIT", "STOP"]),
    /**
     * Whether somebody is stopped who owes the follow-up of a recommendation of supervision past its deadline, and a unit to which
     * one was given; or admitted, as before.
     */
    overdueFollowUps: z.enum(["ADMIT", "STOP"]),
    /** Months during which a winner cannot win again. */
    winnerRestMonths: z.int().min(0).max(36),
    /** How many earlier months have to be known; an improvement is what exceeds the best of them. */
    monthsBefore: z.int().min(1).max(6),
    /** From how many adopted proposals of a month they count in full, 1 to 20; fewer count in proportion. */
    proposalsForWhole: z.int().min(1).max(20),
    /** Minimum employees of a team. */
    minimumMembers: z.int().min(2),
    /** The value of a component without data: low, so that having no data is never an advantage. */
    withoutDataBasisPoints: z.int().min(0).max(WHOLE_BASIS_POINTS),
  }),
);

export type AwardRule = z.infer<ReturnType<typeof AwardRuleSchema>>;
