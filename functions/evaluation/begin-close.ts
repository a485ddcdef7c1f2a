import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { isMonth, monthsOf } from "../../shared/domain/calendar/period-id.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { closeReopening, openReopenings } from "../../shared/domain/evaluation/close/reopening.ts";
import { prerequisitePeriods } from "../../shared/domain/evaluation/evaluated-period.ts";
import {
  beginClose as begin,
  duePeriods,
  type Period,
  resumeClose,
  sinceRegistration,
} from "../../shared/domain/evaluation/period.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import type { RunOf } from "../../shared/domain/run.ts";
import { orderParts } from "../../shared/runs/begin-run.ts";
import { orderOpen } from "../../shared/runs/resume-run.ts";
import { closeAgainRun, closeRun, reopenRun } from "../../shared/table/evaluation/close-runs.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { found, isOvertaken } from "../../shared/table/found.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { beginning, type RunRepository } from "../../shared/table/runs/runs.ts";
import { closeSource } from "./close-run.ts";
import { closeAgainSource, reopenSource } from "./reopening-runs.ts";

interface Deps {
  readonly periods: PeriodRepository;
  readonly units: UnitRepository;
  readonly runs: RunRepository;
  readonly city: CityWith<{ evaluation: EvaluationPolicy }>;
  readonly send: (messages: readonly object[]) => Promise<void>;
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

/** Closes reopened months whose time is over, and resends orders that got lost. */
async function followReopenings(at: string, deps: Deps): Promise<void> {
  const { periods, runs } = deps;
  for (const listed of (await periods.latest()).filter((one) => openReopenings(one).length > 0)) {
    let period = listed;
    for (const reopening of openReopenings(listed)) {
      const { number, unitIds } = reopening;
      const closing = closeReopening(period, reopening, at);
      const run = closeAgainRun(period.period, number);
      if (closing) period = await committed(closing, periods, { run, total: unitIds.length });
      const isClosing = closing !== undefined || reopening.closingSince !== undefined;
      const { id } = isClosing ? run : reopenRun(period.period, number);
      await orderOpen(isClosing ? closeAgainSource(deps) : reopenSource(deps), { id, at }, runs);
    }
  }
}

async function closeWhatIsDue(at: string, deps: Deps) {
  const { periods, city } = deps;
  const today = localDay(at, city.timeZone);
  const { evaluation } = policyOn(city, today);
  const begun = await periods.latest();
  const onTime = duePeriods(today, begun, evaluation);
  const due = begun.length > 0 || onTime.length === 0 ? onTime : await firstOf(onTime, deps);
  if (due.length === 0) return { outcome: "not-due", units: 0 };
  const made = due.map((period) => prerequisitePeriods(period, evaluation.cadence));
  const concerned = await periods.findMany([...due, ...made.flat(), ...due.flatMap(monthsOf)]);
  const known = new Map(concerned.flatMap((period) => (period ? [[period.period, period] as const] : [])));
  const open = due.filter((period) => known.get(period)?.state !== "CLOSED");
  if (open.length === 0) return { outcome: "closed-before", units: 0 };
  // A quarter or year waits for a month that is still closing or reopened: its evidence could still change.
  const isUnsettled = (month: string) =>
    known.get(month)?.state === "CLOSING" || openReopenings(known.get(month) ?? {}).length > 0;
  const ready = open.filter(
    (period) =>
      isMonth(period) ||
      (prerequisitePeriods(period, evaluation.cadence).every((part) => known.get(part)?.state === "CLOSED") &&
        !monthsOf(period).some(isUnsettled)),
  );
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
  const all = await units.all();
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

/** The period as decided, or as a concurrent run has decided it, which is the same. */
async function committed(
  decision: Parameters<PeriodRepository["commit"]>[0],
  periods: PeriodRepository,
  begun?: { readonly run: RunOf; readonly total: number },
) {
  const { at } = decision.event;
  try {
    return await periods.commit(
      decision,
      begun && [beginning(begun.run, { total: begun.total, at, by: "SYSTEM" })],
    );
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return found(await periods.find(decision.state.period));
  }
}
