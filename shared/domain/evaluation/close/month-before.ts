import * as z from "zod";
import { MonthSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { PredikatSchema } from "../../rules/predikat.ts";
import type { Evaluation } from "../evaluation.ts";

const MONTHS_KEPT = 6;

/** The outcome of an earlier month, kept in the next one so that nobody has to look it up. */
export const MonthBeforeSchema = named("MonthBefore", () =>
  z.object({
    month: MonthSchema(),
    /** Achievement of the plan, 0 to 12,000; absent if there was no agreed plan. */
    achievementBasisPoints: z.int().optional(),
    /** The predikat in force at the close of the following month; absent if nobody had rated. */
    predikat: PredikatSchema().optional(),
  }),
);

export type MonthBefore = NonNullable<Evaluation["before"]>[number];

/** The earlier months, oldest first, at most six, as they are now. */
export function monthsBefore(previous: Evaluation | undefined): MonthBefore[] {
  if (previous === undefined) return [];
  const { period: month, measures, outcome, rating, before = [] } = previous;
  const achievement = measures.find(({ name }) => name === "ACHIEVEMENT")?.valueBasisPoints;
  const predikat = outcome?.predikat ?? rating?.predikat;
  const newest: MonthBefore = {
    month,
    ...(achievement !== undefined && { achievementBasisPoints: achievement }),
    ...(predikat && { predikat }),
  };
  return [...before, newest].slice(-MONTHS_KEPT);
}
