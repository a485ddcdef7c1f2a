import * as z from "zod";
import { once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { type WorkReport, WorkReportIdSchema } from "./work-report.ts";

/** An obstacle (kendala) in the list of the unit where it arose, as its report stands. */
export const ObstacleSchema = once(() =>
  z.object({
    unitId: UnitIdSchema(),
    nip: NipSchema(),
    reportId: WorkReportIdSchema(),
    day: z.iso.date(),
    obstacles: z.string(),
    /** The rater has accepted the report. */
    isAccepted: z.boolean(),
    /** The rater has given the report back, and its author has not mended it yet. */
    isReturned: z.literal(true).optional(),
  }),
);

export type Obstacle = z.infer<ReturnType<typeof ObstacleSchema>>;

/**
 * What a report adds to the list of its unit: from its submission on, whatever the rater answers, until it no longer names
 * an obstacle.
 * @returns undefined where the report names none
 * @source policy: a head helps with what stands in the way before its report is answered, and also where it is given back
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
