import * as z from "zod";
import { named } from "../once.ts";
import { divideHalfUp } from "../rounding.ts";
import type { Session } from "./session.ts";

const CostSchema = /* @__PURE__ */ named("TrainingCost", () =>
  z.object({
    /** Sessions that are over and whose cost is known. */
    sessions: z.int(),
    costRupiah: z.int(),
    /** Lesson hours that those who attended got, together. */
    hours: z.int(),
    /** Whole rupiah for one lesson hour of one participant; absent if nobody got any. */
    rupiahPerHour: z.int().optional(),
  }),
);

/** What a year's sessions cost. */
export const TrainingCostsSchema = /* @__PURE__ */ named("TrainingCosts", () =>
  z.object({
    year: z.string(),
    /** Given by trainers of the city's own. */
    internal: CostSchema(),
    /** Given by others alone. */
    external: CostSchema(),
    /** What sessions ahead are to cost, as far as it is known. */
    ahead: z.object({ sessions: z.int(), costRupiah: z.int() }),
    /** Sessions that are over, or ahead, and of which no cost is recorded: they are in none of the figures. */
    withoutCost: z.int(),
  }),
);

export type TrainingCosts = z.infer<ReturnType<typeof TrainingCostsSchema>>;

type Costed = Pick<Session, "state" | "costRupiah" | "hours" | "trainerNips" | "attended">;

/**
 * What sessions cost, for each lesson hour that a participant got: internal against external. A session that was cancelled costs
 * nothing here, and one without a recorded cost is counted apart, so that it makes no figure look cheaper.
 * @param sessions those of the year
 * @returns rupiah; for an hour rounded half-up once, at the end
 * @source policy choice
 */
export function trainingCosts(year: string, sessions: readonly Costed[]): TrainingCosts {
  const held = sessions.filter(({ state }) => state !== "CANCELLED");
  const known = held.filter(({ costRupiah }) => costRupiah !== undefined);
  const over = known.filter(({ state }) => state === "ENDED");
  const ahead = known.filter(({ state }) => state !== "ENDED");
  return {
    year,
    internal: costOf(over.filter(({ trainerNips }) => trainerNips.length > 0)),
    external: costOf(over.filter(({ trainerNips }) => trainerNips.length === 0)),
    ahead: { sessions: ahead.length, costRupiah: sumOf(ahead) },
    withoutCost: held.length - known.length,
  };
}

function costOf(sessions: readonly Costed[]) {
  const costRupiah = sumOf(sessions);
  const hours = sessions.reduce((sum, { attended = 0, ...one }) => sum + attended * one.hours, 0);
  return {
    ...{ sessions: sessions.length, costRupiah, hours },
    ...(hours > 0 && { rupiahPerHour: divideHalfUp(BigInt(costRupiah), BigInt(hours)) }),
  };
}

function sumOf(sessions: readonly Costed[]): number {
  return sessions.reduce((sum, { costRupiah = 0 }) => sum + costRupiah, 0);
}
