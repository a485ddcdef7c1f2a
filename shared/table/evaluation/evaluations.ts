import { isMonth, yearOf } from "../../domain/calendar/period-id.ts";
import { changesBetween, numbersOf } from "../../domain/counters.ts";
import { nextDueAt } from "../../domain/evaluation/deadlines.ts";
import type { Evaluation, EvaluationDecision } from "../../domain/evaluation/evaluation.ts";
import { isFinal, predikatFiguresOf, raterFiguresOf } from "../../domain/evaluation/figures.ts";
import { refuseNoResult, refuseUnreadable } from "../../domain/evaluation/period.ts";
import { unratedResult } from "../../domain/evaluation/rating/next-rater.ts";
import { type EvaluationTask, tasksOf } from "../../domain/evaluation/task.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import { HEAD_OF_CITY } from "../../domain/organisation/head-of-city.ts";
import { DomainError } from "../../domain/refusal.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import { raterChain } from "../organisation/rater-assignments.ts";
import { count, gone, type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type EvaluationRepository = ReturnType<typeof evaluationRepository>;

export function evaluationRepository(table: Table) {
  const periodOf = (id: string) => table.find(items.period.key(id));

  /** If a result is missing, explains why. */
  async function orNoResult<Found>(period: string, edit: () => Promise<Found>): Promise<Found> {
    try {
      return await edit();
    } catch (cause) {
      if (!(cause instanceof DomainError && cause.refusal.kind === "not-found")) throw cause;
      throw Object.assign(refuseNoResult(period, await periodOf(period)), { cause });
    }
  }

  return {
    /** An employee with their closed month, quarter or year, in one round trip. */
    async closedPeriod(nip: string, period: string) {
      const [employee, evaluation] = await table.findMany([
        items.employee.key(nip),
        items.evaluation.key(nip, period),
      ]);
      return {
        employee,
        evaluation,
      };
    },
    eachOfUnit: (unitId: string, period: string) => table.each(items.evaluation.list.range(unitId, period)),
    /** @throws DomainError `period.still-open`, `period.no-result`, `aggregate.stale` */
    edit: (nip: string, period: string) =>
      orNoResult(period, () => table.edit(items.evaluation.key(nip, period))),
    /** A result to be changed, and the city's changed calendar, in one round trip. @throws as {@link edit} */
    editWithCalendar: (nip: string, period: string) =>
      orNoResult(period, () => table.editMany(items.evaluation.key(nip, period), [items.cityCalendar.key()])),
    /**
     * Returns the result if it was found, and otherwise explains why there is none.
     * @throws DomainError `period.no-result-yet`, `period.no-result`
     */
    async known(evaluation: Evaluation | undefined, period: string): Promise<Evaluation> {
      if (evaluation === undefined) throw refuseUnreadable(period, await periodOf(period));
      return evaluation;
    },
    /**
     * An evaluation to be handed to another rater, with that person, their own evaluation of the period, the city's changed
     * calendar and the unit, in two round trips.
     * @throws DomainError `period.still-open`, `period.no-result`, `aggregate.stale`
     */
    async editWithRater(nip: string, period: string, raterNip: string) {
      const key = items.evaluation.key(nip, period);
      const [evaluation, rater, ofRater, calendar] = await orNoResult(period, () =>
        table.editMany(key, [
          items.employee.key(raterNip),
          items.evaluation.key(raterNip, period),
          items.cityCalendar.key(),
        ]),
      );
      const { unitId } = evaluation;
      const unit = await table.find(items.unit.key(unitId));
      // A unit dissolved since then is below nothing.
      return {
        ...{ evaluation, rater, ofRater, calendar },
        unit: unit ?? { id: unitId, ancestors: [] },
      };
    },
    /** All raters above somebody from a day on. */
    above: (rater: Employee | undefined, day: string) => raterChain(table, rater, day),
    /** The evaluation whose deadline is due, and the city's changed calendar. */
    async at(key: Key<Evaluation>) {
      const [evaluation, calendar] = await table.findMany([key, items.cityCalendar.key()]);
      return { evaluation: found(evaluation), calendar };
    },
    commit: (decision: EvaluationDecision, before: Evaluation) =>
      table.commit([evaluationCommit(decision, before)]),
    ofUnit: (unitId: string, period: string, page: PageRequest) =>
      table.query(items.evaluation.list.range(unitId, period), page),
    /** Evaluations of several employees, in the order given; undefined for those without one. */
    findMany: (nips: readonly string[], period: string) =>
      table.findMany(nips.map((nip) => items.evaluation.key(nip, period))),
    /** An employee with all evaluations of a year: the months, the quarters and the year itself. */
    async ofYear(nip: string, year: string) {
      const [employee, evaluations] = await Promise.all([
        table.find(items.employee.key(nip)),
        table.all(items.evaluationsOfYear(nip, year)),
      ]);
      return { employee, evaluations };
    },
    /** Earlier results of a month, one for each reopening, oldest first. */
    earlier: (nip: string, month: string, page: PageRequest) =>
      table.query(items.earlierResult.range(nip, month), page),
    /** Results for which HR has to find a rater, oldest period first. */
    unrated: (page: PageRequest) => table.query(items.unratedResult.range(), page),
    tasks: (holder: string, page: PageRequest) => table.query(items.evaluationTask.range(holder), page),
    /** Everybody who rated in a period, with their counters. */
    async raters(period: string, page: PageRequest) {
      const { items: found, ...rest } = await table.query(items.raterFigures.list.range(period), page);
      return { ...rest, items: found.map((item) => ({ rater: item.rater, figures: numbersOf(item) })) };
    },
    /** All raters of a period at once: a few hundred lines of counters in a city. */
    async allRaters(period: string) {
      const found = await table.all(items.raterFigures.list.range(period));
      return found.map((item) => ({ rater: item.rater, figures: numbersOf(item) }));
    },
    /**
     * The records behind an evaluation: for a month its own events and those of the plan, reports and
     * complaints; for a quarter or year the evaluations that it was made from, including their results before
     * a reopening.
     */
    async recordsOf({ nip, period, facts }: Pick<Evaluation, "nip" | "period" | "facts">) {
      const [events, planEvents, parts] = await Promise.all([
        table.all(items.event.range(items.evaluation.key(nip, period))),
        table.all(items.event.range(items.plan.key(nip, yearOf(period)))),
        table.findMany((facts.parts ?? []).map((part) => items.evaluation.key(nip, part.period))),
      ]);
      const known = parts.filter((part) => part !== undefined);
      const moved = (facts.parts ?? []).filter(
        (part) => !known.some((one) => one.period === part.period && one.resultHash === part.resultHash),
      );
      const before = await Promise.all(
        moved.map((part) => table.all(items.earlierResult.range(nip, part.period))),
      );
      const made = { events, planEvents, parts: known, earlier: before.flat() };
      if (!isMonth(period))
        return { ...made, reports: [], handled: [], observations: [], visits: [], feedback: [] };
      const [reports, handled, observations, visited, feedback] = await Promise.all([
        table.all(items.workReport.range(nip, period)),
        table.all(items.handledComplaint.range(nip, period)),
        table.all(items.observation.range(nip, period)),
        table.all(items.supervisionVisit.list.range(nip)),
        table.all(items.colleagueFeedback.range(nip, period)),
      ]);
      const visits = visited.filter(({ record }) => record?.counted?.month === period);
      return { ...made, reports, handled, observations, visits, feedback };
    },
  };
}

/** An evaluation's change with the counters and lists that follow it. */
export function evaluationCommit(decision: EvaluationDecision, before?: Evaluation): Commit<Evaluation> {
  const { state } = decision;
  const { nip, period, unitId } = state;
  const dueAt = nextDueAt(state);
  return {
    key: items.evaluation.key(nip, period),
    decision,
    placement: {
      list: items.evaluation.list.at(unitId, period, nip),
      ...(dueAt && { due: items.evaluation.due.at(dueAt) }),
    },
    projections: before
      ? [
          ...counters(state, before),
          ...taskChanges(state, before),
          ...unratedChange(state, before),
          ...showOnScorecard(state, dueAt),
        ]
      : [],
  };
}

/**
 * Shows on the scorecard what the employee can do about the result; if the month is open again, the scorecard
 * counts again.
 */
function showOnScorecard(
  { nip, period, unitId, stage, openUntil }: Evaluation,
  dueAt: string | undefined,
): Projection[] {
  if (!isMonth(period)) return [];
  const key = items.scorecard.key(nip, period);
  const set = {
    ...{ nip, month: period, unitId, resultStage: stage },
    ...(dueAt && { resultDueAt: dueAt }),
    ...(openUntil && { openUntil }),
  };
  const remove = [...(dueAt ? [] : ["resultDueAt"]), openUntil ? "frozenAt" : "openUntil"];
  return [count({ key, set, remove })];
}

function counters(state: Evaluation, before: Evaluation): Projection[] {
  const { period, unitId, raterNip } = state;
  const rater = raterNip ?? HEAD_OF_CITY;
  const predikat = changesBetween(predikatFiguresOf(before), predikatFiguresOf(state));
  const ratings = changesBetween(raterFiguresOf(before), raterFiguresOf(state));
  const placement = { list: items.raterFigures.list.at(period, rater) };
  const ofUnit = { key: items.predikatCounters.key(unitId, period), set: { unitId, period } };
  const ofRater = { key: items.raterFigures.key(rater, period), set: { rater, period }, placement };
  const isMoved = (moves: object) => Object.keys(moves).length > 0;
  return [
    ...(isMoved(predikat) ? [count({ ...ofUnit, add: predikat })] : []),
    ...(isMoved(ratings) ? [count({ ...ofRater, add: ratings })] : []),
    ...openResults(unitId, period, Number(!isFinal(state)) - Number(!isFinal(before))),
  ];
}

/** Counts results that are not final; none if their number does not change. */
export function openResults(unitId: string, period: string, open: number): Projection[] {
  if (open === 0) return [];
  return [count({ key: items.openResults.key(unitId, period), add: { open }, set: { unitId, period } })];
}

function unratedChange(state: Evaluation, before: Evaluation): Projection[] {
  const key = items.unratedResult.key(state.period, state.nip);
  const item = unratedResult(state);
  if (item) return [put({ key, item })];
  return unratedResult(before) ? [gone(key)] : [];
}

function taskChanges(state: Evaluation, before: Evaluation): Projection[] {
  const keyOf = ({ holder, kind, period, nip }: EvaluationTask) =>
    items.evaluationTask.key(holder, kind, period, nip);
  const now = tasksOf(state);
  const kept = new Set(now.map((task) => keyOf(task).pk + keyOf(task).sk));
  const left = tasksOf(before).filter((task) => !kept.has(keyOf(task).pk + keyOf(task).sk));
  return [
    ...left.map((task) => gone(keyOf(task))),
    ...now.map((task) => put({ key: keyOf(task), item: task })),
  ];
}
