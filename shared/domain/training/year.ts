import * as z from "zod";
import { named } from "../once.ts";
import type { Employee } from "../organisation/employee.ts";
import type { TrainingPolicy } from "./policy.ts";
import type { Training, TrainingEvent } from "./training.ts";

/** Lesson hours (JP) of an employee's year, updated in the transactions of the trainings they count; absent is 0. */
export interface TrainingYear {
  readonly nip: string;
  readonly year: string;
  /** Not confirmed yet. */
  readonly awaitingHours?: number;
  /** Confirmed, as a participant. */
  readonly learnedHours?: number;
  /** Confirmed, as an internal trainer. */
  readonly taughtHours?: number;
}

/** What a training event adds to its year. */
export function trainingChange(
  { hours, role }: Pick<Training, "hours" | "role">,
  type: TrainingEvent["type"],
): Readonly<Record<string, number>> {
  switch (type) {
    case "TRAINING_RECORDED":
      return { awaitingHours: hours };
    case "TRAINING_REDIRECTED":
      return {};
    case "TRAINING_REJECTED":
      return { awaitingHours: -hours };
    case "TRAINING_CONFIRMED":
      return { awaitingHours: -hours, [counterOf(role)]: hours };
    case "TRAINING_GRANTED":
    case "TRAINING_IMPORTED":
      return { [counterOf(role)]: hours };
  }
}

const counterOf = (role: Training["role"]) => (role === "INTERNAL_TRAINER" ? "taughtHours" : "learnedHours");

export function yearOfTraining(id: string): string {
  return id.slice(0, 4);
}

/** The hours of a year, with the required hours. */
export const TrainingYearFiguresSchema = /* @__PURE__ */ named("TrainingYearFigures", () =>
  z.object({
    year: z.string(),
    /** Confirmed hours as a participant, up to the maximum that counts. */
    countedHours: z.int(),
    confirmedHours: z.int(),
    /** Taught as an internal trainer; not counted as one's own. */
    taughtHours: z.int(),
    awaitingHours: z.int(),
    /** Required hours; 0 if none are. */
    requiredHours: z.int(),
    /** Hours beyond this do not count; absent if there is no limit. */
    maximumHours: z.int().optional(),
  }),
);

export type TrainingYearFigures = z.infer<ReturnType<typeof TrainingYearFiguresSchema>>;

interface YearContext {
  readonly year: string;
  readonly kind: Employee["kind"];
  readonly limits: TrainingPolicy;
}

/**
 * A year's hours compared with the requirement.
 * @source PP 11/2017 Ps 203 and PP 17/2020: at least 20 hours a year for a PNS; up to 24 for a PPPK; counting a trainer's
 * hours separately is policy
 */
export function trainingFigures(
  training: TrainingYear | undefined,
  { year, kind, limits }: YearContext,
): TrainingYearFigures {
  const { learnedHours = 0, taughtHours = 0, awaitingHours = 0 } = training ?? {};
  const maximumHours = limits.maximumHours[kind];
  return {
    year,
    countedHours: Math.min(learnedHours, maximumHours ?? learnedHours),
    confirmedHours: learnedHours,
    taughtHours,
    awaitingHours,
    requiredHours: limits.requiredHours[kind],
    ...(maximumHours !== undefined && { maximumHours }),
  };
}
