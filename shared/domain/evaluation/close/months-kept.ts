import type { Evaluation } from "../evaluation.ts";
import type { MonthBefore } from "./month-before.ts";

const MONTHS_KEPT = 6;

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
