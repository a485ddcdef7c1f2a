import { localDay, monthOf, previousMonth } from "../../shared/domain/calendar/calendar.ts";
import { openReopenings } from "../../shared/domain/evaluation/close/reopening.ts";
import { orderOpen } from "../../shared/runs/resume-run.ts";
import { type BeginDeps, beginRound } from "./begin-round.ts";
import { awardSource } from "./run.ts";

/**
 * Starts computing last month's candidates once its close is complete, and only once. It runs every day: the
 * next run makes up for a missed one, and resumes a computation that died midway.
 */
export async function beginDueRound(at: string, deps: BeginDeps) {
  const month = previousMonth(monthOf(localDay(at, deps.city.timeZone)));
  const before = await deps.rounds.find(month);
  if (before?.state === "COMPUTING") {
    const open = await orderOpen(awardSource(deps), { id: month, at }, deps.runs);
    return { outcome: "resumed", units: open.length };
  }
  if (before) return { outcome: "computed-before", units: 0 };
  const period = await deps.periods.find(month);
  if (period?.state !== "CLOSED") return { outcome: "period-open", units: 0 };
  if (openReopenings(period).length > 0) return { outcome: "period-reopened", units: 0 };
  if ((await deps.periods.closedUnits(month)).length === 0) return { outcome: "no-units", units: 0 };
  const { unitsTotal } = await beginRound({ month, by: "SYSTEM", at }, deps);
  return { outcome: "begun", units: unitsTotal };
}
