import * as z from "zod";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { type WorkReport, WorkReportIdSchema } from "./work-report.ts";

/** An obstacle (kendala) in the list of the unit where it arose, with the state of its report. */
export const ObstacleSchema = /* @__PURE__ */ named("Obstacle", () =>
  z.object({
    unitId: UnitIdSchema(),
    nip: NipSchema(),
    reportId: WorkReportIdSchema(),
    day: z.iso.date(),
    obstacles: z.string(),
    /** Whether the rater has accepted the report. */
    isAccepted: z.boolean(),
    /** Whether the rater has returned the report and its author has not revised it yet. */
    isReturned: z.literal(true).optional(),
  }),
);

export type Obstacle = z.infer<ReturnType<typeof ObstacleSchema>>;

/**
 * A report's entry in its unit's list of obstacles: from submission on, whatever the rater answers, until it no longer names
 * an obstacle.
 * @returns undefined if the report names none
 * @source policy: heads help with obstacles before the report is answered, and also if it is returned
 */
export function obstacleOf({ state, ...report }: WorkReport): Obstacle | undefined {
  const { id: reportId, nip, unitId, day, obstacles } = report;
  if (obstacles === undefined) return undefined;
  const answer = {
    isAccepted: state === "ACCEPTED",
    ...(state === "RETURNED" && { isReturned: true as const }),
  };
  return { unitId, nip, reportId, day, obstacles, ...answer };
}
