import * as z from "zod";
import { BothLanguagesSchema } from "../both-languages.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { LeaveKindSchema } from "../organisation/leave/leave.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { PredikatSchema } from "../rules/predikat.ts";
import { RupiahSchema } from "./content.ts";

/** The value of a bonus: whole rupiah, or a share of the base amount. */
export const BonusGrantSchema = /* @__PURE__ */ named("BonusGrant", () =>
  z.object({
    bonusId: z.string(),
    project: z.string(),
    rupiah: RupiahSchema().optional(),
    basisPoints: z.int().optional(),
  }),
);

/** All inputs of an amount besides the rules, at the time it was computed. */
export const IncentiveInputsSchema = /* @__PURE__ */ named("IncentiveInputs", () =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    unitId: UnitIdSchema(),
    position: z.string(),
    grade: z.string(),
    /** The month's predikat; absent if nobody has rated it. */
    predikat: PredikatSchema().optional(),
    scoreBasisPoints: z.int().optional(),
    /** Whether the result was final, so that no rating or objection could change it. */
    isFinal: z.boolean(),
    evaluationVersion: z.int(),
    /** HR's discipline record of the month; absent if there is none. */
    discipline: z
      .object({
        version: z.int(),
        presenceBasisPoints: z.int(),
        cases: z.record(z.string(), z.int()),
      })
      .optional(),
    bonuses: z.array(BonusGrantSchema()).readonly(),
    /** Working days of the month, those served, and those of leave by kind; absent if every day was served. */
    days: z
      .object({
        working: z.int(),
        served: z.int(),
        leave: z.partialRecord(LeaveKindSchema(), z.int()),
      })
      .optional(),
  }),
);

/** Problems that make an amount differ from what the regulation intends, for people to check. */
const PROBLEMS = ["UNCLASSIFIED", "UNKNOWN_CODE"] as const;

/** An amount and its parts, in whole rupiah. */
export const IncentiveAmountSchema = /* @__PURE__ */ named("IncentiveAmount", () =>
  z.object({
    /** The class of the position or grade; absent if there is none. */
    classCode: z.string().optional(),
    baseRupiah: z.int(),
    productivityRupiah: z.int(),
    disciplineRupiah: z.int(),
    /** Deducted from both parts. */
    deductionRupiah: z.int(),
    bonusRupiah: z.int(),
    /** For days of leave; absent if the regulation says nothing of leave, or every day was served. */
    leaveRupiah: z.int().optional(),
    totalRupiah: z.int(),
    problems: z.array(z.enum(PROBLEMS)).readonly(),
  }),
);

/** One step of an amount, in words and numbers that can be checked by hand. */
export const IncentiveStepSchema = /* @__PURE__ */ named("IncentiveStep", () =>
  z.object({
    step: z.enum(["BASE", "PRODUCTIVITY", "DISCIPLINE", "DEDUCTION", "BONUS", "LEAVE", "TOTAL"]),
    /** The class, band or deductions applied. */
    rule: BothLanguagesSchema(),
    formula: BothLanguagesSchema(),
    rupiah: z.int(),
  }),
);

export type BonusGrant = Readonly<z.infer<ReturnType<typeof BonusGrantSchema>>>;
export type IncentiveInputs = Readonly<z.infer<ReturnType<typeof IncentiveInputsSchema>>>;
export type IncentiveAmount = Readonly<z.infer<ReturnType<typeof IncentiveAmountSchema>>>;
export type IncentiveStep = Readonly<z.infer<ReturnType<typeof IncentiveStepSchema>>>;
export type IncentiveProblem = (typeof PROBLEMS)[number];
