import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import { isReadyToClose, neededFor } from "../../shared/domain/evaluation/close/readiness.ts";
import { unitsToClose } from "../../shared/domain/evaluation/close/units-to-close.ts";
import {
  beginClose as begin,
  duePeriods,
  type Period,
  resumeClose,
  sinceRegistration,
} from "../../shared/domain/evaluation/period.ts";
import type { EvaluationCity } from "../../shared/domain/evaluation/terms.ts";
import { orderParts } from "../../shared/runs/begin-run.ts";
import { orderOpen } from "../../shared/runs/resume-run.ts";
import { closeRun } from "../../shared/table/evaluation/close-runs.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { closeSource } from "./close-run.ts";
import { committed } from "./commit-period.ts";
import { type Following, followReopenings } from "./follow-reopenings.ts";

interface Deps extends Following {
  readonly units: UnitRepository;
  readonly city: EvaluationCity;
}

/**
 * Closes last month when its day has come, and last quarter and year once the periods that they are made from
 * are closed and not reopened: unit by unit through the queue. It runs every day. Missed runs are caught up a
 * month at a time, an interrupted close resumes with its open units, and a closed period stays closed. Two
 * concurrent runs do the same as one.
 */
export async function beginClose(at: string, deps: Deps) {
  const run = await closeWhatIsDue(at, deps);
  await followReopenings(at, deps);
  return run;
}

async function closeWhatIsDue(at: string, deps: Deps) {
  const { periods, city } = deps;
  const today = localDay(at, city.timeZone);
  const { evaluation } = policyOn(city, today);
  const begun = await periods.latest();
  const onTime = duePeriods(today, begun, evaluation);
  const due = begun.length > 0 || onTime.length === 0 ? onTime : await firstOf(onTime, deps);
  if (due.length === 0) return { outcome: "not-due", units: 0 };
  const concerned = await periods.findMany(due.flatMap((period) => neededFor(period, evaluation.cadence)));
  const known = new Map(concerned.flatMap((period) => (period ? [[period.period, period] as const] : [])));
  const open = due.filter((period) => known.get(period)?.state !== "CLOSED");
  if (open.length === 0) return { outcome: "closed-before", units: 0 };
  const ready = open.filter((period) => isReadyToClose(period, known, evaluation.cadence));
  let units = 0;
  for (const period of ready) units += await closePeriod(period, known.get(period), at, deps);
  return { outcome: ready.length > 0 ? "closing" : "waiting", units };
}

/** What a city closes first. */
async function firstOf(periods: readonly string[], { units, city }: Deps): Promise<readonly string[]> {
  const founded = await units.foundedAt(await units.all());
  return sinceRegistration(periods, founded && localDay(founded, city.timeZone));
}

/** @returns how many units are still open */
async function closePeriod(id: string, before: Period | undefined, at: string, deps: Deps): Promise<number> {
  const { periods, units, runs } = deps;
  const all = unitsToClose(await units.all(), id);
  const source = closeSource(deps);
  if (before === undefined) {
    await committed(begin(id, all.length, at), periods, { run: closeRun(id), total: all.length });
    const unitIds = all.map((unit) => unit.id);
    await orderParts(source, id, unitIds, { at, isAgain: false });
    return all.length;
  }
  const more = resumeClose(before, all.length, at);
  if (more) await committed(more, periods);
  return (await orderOpen(source, { id, at }, runs)).length;
}
