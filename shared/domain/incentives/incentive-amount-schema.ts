import * as z from "zod";
import { once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { PredikatSchema } from "../rules/predikat.ts";
import { RupiahSchema } from "./incentive-content.ts";

/** What a bonus gives: whole rupiah, or a part of the base amount. */
export const BonusGrantSchema = once(() =>
  z.object({
    bonusId: z.string(),
    project: z.string(),
    rupiah: RupiahSchema().optional(),
    basisPoints: z.int().optional(),
  }),
);

/** All that an amount is made of, beside the rules; as it stood when the amount was computed. */
export const IncentiveInputsSchema = once(() =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    unitId: UnitIdSchema(),
    position: z.string(),
    grade: z.string(),
    /** The predikat that the month has; absent where nobody has rated it. */
    predikat: PredikatSchema().optional(),
    scoreBasisPoints: z.int().optional(),
    /** Whether the result was final, so that no objection can change it. */
    isFinal: z.boolean(),
    evaluationVersion: z.int(),
    /** What HR recorded of the month; absent where nothing. */
    discipline: z
      .object({
        version: z.int(),
        presenceBasisPoints: z.int(),
        cases: z.record(z.string(), z.int()),
      })
      .optional(),
    bonuses: z.array(BonusGrantSchema()).readonly(),
  }),
);

/** What keeps an amount from being what the regulation means, for people to look at. */
const PROBLEMS = ["UNCLASSIFIED", "UNKNOWN_CODE"] as const;

/** An amount and the parts that sum to it, in whole rupiah. */
export const IncentiveAmountSchema = once(() =>
  z.object({
    /** The class that the position or the grade is in; absent where in none. */
    classCode: z.string().optional(),
    baseRupiah: z.int(),
    productivityRupiah: z.int(),
    disciplineRupiah: z.int(),
    /** Taken off both. */
    deductionRupiah: z.int(),
    bonusRupiah: z.int(),
    totalRupiah: z.int(),
    problems: z.array(z.enum(PROBLEMS)).readonly(),
  }),
);

/** One step of an amount, in words and numbers that can be followed by hand. */
export const IncentiveStepSchema = once(() =>
  z.object({
    step: z.enum(["BASE", "PRODUCTIVITY", "DISCIPLINE", "DEDUCTION", "BONUS", "TOTAL"]),
    /** Which class, band or deductions it went by. */
    rule: z.string(),
    formula: z.string(),
    rupiah: z.int(),
  }),
);

export type BonusGrant = Readonly<z.infer<ReturnType<typeof BonusGrantSchema>>>;
export type IncentiveInputs = Readonly<z.infer<ReturnType<typeof IncentiveInputsSchema>>>;
export type IncentiveAmount = Readonly<z.infer<ReturnType<typeof IncentiveAmountSchema>>>;
export type IncentiveStep = Readonly<z.infer<ReturnType<typeof IncentiveStepSchema>>>;
export type IncentiveProblem = (typeof PROBLEMS)[number];
