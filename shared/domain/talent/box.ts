import * as z from "zod";
import { addYears, type LocalDay } from "../calendar/calendar.ts";
import { isMonth, isYear } from "../calendar/period-id.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { named } from "../once.ts";
import { type Predikat, PredikatSchema } from "../rules/predikat.ts";
import {
  type Assessment,
  AssessmentIdSchema,
  countsOn,
  type PotentialLevel,
  PotentialLevelSchema,
} from "./assessment.ts";

export const PerformanceLevelSchema = /* @__PURE__ */ named("PerformanceLevel", () =>
  z.enum(["DI_BAWAH", "SESUAI", "DI_ATAS"]),
);

type PerformanceLevel = z.infer<ReturnType<typeof PerformanceLevelSchema>>;

export const CertaintySchema = /* @__PURE__ */ named("Certainty", () => z.enum(["LOW", "MIDDLE", "HIGH"]));

type Certainty = z.infer<ReturnType<typeof CertaintySchema>>;

/** Somebody's place on the map of talents, and why. */
export const TalentBoxSchema = /* @__PURE__ */ named("TalentBox", () =>
  z.object({
    /** 1 to 9; absent if performance or potential is unknown. */
    box: z.int().min(1).max(9).optional(),
    /** The lower of the two; absent with the box. */
    certainty: CertaintySchema().optional(),
    /** Absent without a final result of the last twelve months. */
    performance: z
      .object({
        level: PerformanceLevelSchema(),
        certainty: CertaintySchema(),
        /** The final results that tell it, oldest first. */
        results: z.array(z.object({ period: z.string(), predikat: PredikatSchema() })),
      })
      .optional(),
    /** Absent without an assessment of it that counts. */
    potential: z
      .object({
        level: PotentialLevelSchema(),
        certainty: CertaintySchema(),
        assessmentId: AssessmentIdSchema(),
        day: z.iso.date(),
        reason: z.string(),
      })
      .optional(),
  }),
);

export type TalentBox = z.infer<ReturnType<typeof TalentBoxSchema>>;

/** By performance, then by potential. @source PermenPANRB 3/2020 */
const BOXES: Readonly<Record<PerformanceLevel, Readonly<Record<PotentialLevel, number>>>> = {
  DI_ATAS: { RENDAH: 4, MENENGAH: 7, TINGGI: 9 },
  SESUAI: { RENDAH: 2, MENENGAH: 5, TINGGI: 8 },
  DI_BAWAH: { RENDAH: 1, MENENGAH: 3, TINGGI: 6 },
};

/** The lowest box of those from which successors come. @source PermenPANRB 3/2020: boxes 7 to 9 */
export const SUCCESSION_FROM_BOX = 7;

export function boxNumber(performance: PerformanceLevel, potential: PotentialLevel): number {
  return BOXES[performance][potential];
}

const LEVELS = ["DI_BAWAH", "SESUAI", "DI_ATAS"] as const;
const CERTAINTIES = ["LOW", "MIDDLE", "HIGH"] as const;

/**
 * Somebody's place on a local day. Performance is that of the newest final year of the last twelve months, or without one
 * what most final months say, and of two equally frequent the lower. Potential is that of the newest assessment that counts.
 * Certainty of performance is high for a year or six months, middle from three months on; of potential, high for one year
 * after its assessment and middle for two.
 * @source PermenPANRB 3/2020: performance and potential in three levels each; how they follow from records, and how certain
 * they are, is a policy choice
 */
export function talentBox(
  {
    evaluations,
    assessments,
  }: { readonly evaluations: readonly Evaluation[]; readonly assessments: readonly Assessment[] },
  on: LocalDay,
): TalentBox {
  const performance = performanceOf(evaluations, on);
  const potential = potentialOf(assessments, on);
  return {
    ...(performance && { performance }),
    ...(potential && { potential }),
    ...(performance &&
      potential && {
        box: boxNumber(performance.level, potential.level),
        certainty: lower(performance.certainty, potential.certainty),
      }),
  };
}

function performanceOf(evaluations: readonly Evaluation[], on: LocalDay): TalentBox["performance"] {
  const from = addYears(on, -1);
  const results = evaluations
    .flatMap(({ period, closedAt, outcome }) =>
      outcome && closedAt >= from ? [{ period, predikat: outcome.predikat }] : [],
    )
    .toSorted((one, other) => (one.period < other.period ? -1 : 1));
  const year = results.findLast(({ period }) => isYear(period));
  if (year) return { level: levelOf(year.predikat), certainty: "HIGH", results: [year] };
  const months = results.filter(({ period }) => isMonth(period));
  if (months.length === 0) return undefined;
  const counts = LEVELS.map((level) => months.filter(({ predikat }) => levelOf(predikat) === level).length);
  const level = LEVELS[counts.indexOf(Math.max(...counts))] ?? "DI_BAWAH";
  const certainty = months.length >= 6 ? "HIGH" : months.length >= 3 ? "MIDDLE" : "LOW";
  return { level, certainty, results: months };
}

function levelOf(predikat: Predikat): PerformanceLevel {
  if (predikat === "SANGAT_BAIK") return "DI_ATAS";
  return predikat === "BAIK" ? "SESUAI" : "DI_BAWAH";
}

function potentialOf(assessments: readonly Assessment[], on: LocalDay): TalentBox["potential"] {
  const [newest] = assessments
    .filter((one) => one.potential !== undefined && countsOn(one, on))
    .toSorted((one, other) => (`${one.day} ${one.id}` < `${other.day} ${other.id}` ? 1 : -1));
  if (newest?.potential === undefined) return undefined;
  const { id: assessmentId, day, potential } = newest;
  const certainty = addYears(day, 1) >= on ? "HIGH" : addYears(day, 2) >= on ? "MIDDLE" : "LOW";
  return { ...potential, certainty, assessmentId, day };
}

function lower(one: Certainty, other: Certainty): Certainty {
  return CERTAINTIES[Math.min(CERTAINTIES.indexOf(one), CERTAINTIES.indexOf(other))] ?? "LOW";
}
