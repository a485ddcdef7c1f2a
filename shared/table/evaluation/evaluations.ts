import { isMonth, yearOf } from "../../domain/calendar/period-id.ts";
import type { HandledComplaint } from "../../domain/complaints/figures/officers.ts";
import { movesBetween, numbersOf } from "../../domain/counters.ts";
import { nextDueAt } from "../../domain/evaluation/deadlines.ts";
import type { Evaluation, EvaluationDecision } from "../../domain/evaluation/evaluation.ts";
import { predicateFiguresOf, raterFiguresOf } from "../../domain/evaluation/figures.ts";
import { type Period, refuseNoResult, refuseUnreadable } from "../../domain/evaluation/period.ts";
import { type EvaluationTask, tasksOf } from "../../domain/evaluation/task.ts";
import type { Voice } from "../../domain/feedback/colleague-feedback.ts";
import type { Observation } from "../../domain/feedback/observation.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import { HEAD_OF_CITY } from "../../domain/organisation/head-of-city.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import { DomainError } from "../../domain/refusal.ts";
import type { WorkReport } from "../../domain/reporting/work-report.ts";
import type { LoggedEvent } from "../event-log.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Key } from "../keys.ts";
import type { Projection } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type EvaluationRepository = ReturnType<typeof evaluationRepository>;

export function evaluationRepository(table: Table) {
  const periodOf = (id: string) => table.find<Period>(keys.period(id));

  /** Says of a result that is not found why there is none. */
  async function orNoResult<Found>(period: string, edit: () => Promise<Found>): Promise<Found> {
    try {
      return await edit();
    } catch (cause) {
      if (!(cause instanceof DomainError && cause.refusal.kind === "not-found")) throw cause;
      throw Object.assign(refuseNoResult(period, await periodOf(period)), { cause });
    }
  }

  return {
    /** An employee's month, quarter or year once it is closed, with the person, in one round trip. */
    async closedPeriod(nip: string, period: string) {
      const wanted = [keys.employee(nip), keys.evaluation(nip, period)];
      const [employee, evaluation] = await table.findMany<unknown>(wanted);
      return {
        employee: employee as Employee | undefined,
        evaluation: evaluation as Evaluation | undefined,
      };
    },
    eachOfUnit: (unitId: string, period: string) =>
      table.each<Evaluation>(ranges.unitEvaluations(unitId, period)),
    /** @throws DomainError `period.still-open`, `period.no-result` where there is none; `aggregate.stale` */
    edit: (nip: string, period: string) =>
      orNoResult(period, () => table.edit<Evaluation>(keys.evaluation(nip, period))),
    /**
     * A result that was asked for, whether or not it was found.
     * @throws DomainError `period.no-result-yet`, `period.no-result`
     */
    async known(evaluation: Evaluation | undefined, period: string): Promise<Evaluation> {
      if (evaluation === undefined) throw refuseUnreadable(period, await periodOf(period));
      return evaluation;
    },
    /**
     * An evaluation about to be given to another rater, with that person and the unit of the result, in two round trips.
     * @throws DomainError `period.still-open`, `period.no-result` where there is none; `aggregate.stale`
     */
    async editWithRater(nip: string, period: string, raterNip: string) {
      const key = keys.evaluation(nip, period);
      const [evaluation, rater] = await orNoResult(period, () =>
        table.editMany<Evaluation>(key, [keys.employee(raterNip)]),
      );
      const { unitId } = evaluation;
      const unit = await table.find<OrganisationUnit>(keys.unit(unitId));
      // A unit that has been dissolved since is below nothing.
      return {
        evaluation,
        rater: rater as Employee | undefined,
        unit: unit ?? { id: unitId, ancestors: [] },
      };
    },
    /** The evaluation that a deadline is about. */
    at: (key: Key) => table.get<Evaluation>(key),
    commit: (decision: EvaluationDecision, before: Evaluation) =>
      table.commit([evaluationCommit(decision, before)]),
    ofUnit: (unitId: string, period: string, page: PageRequest) =>
      table.query<Evaluation>(ranges.unitEvaluations(unitId, period), page),
    /** Evaluations of some employees, in their order; undefined where there is none. */
    findMany: (nips: readonly string[], period: string) =>
      table.findMany<Evaluation>(nips.map((nip) => keys.evaluation(nip, period))),
    /** An employee and all evaluations of a year: its own, those of its months, and of its quarters. */
    async ofYear(nip: string, year: string) {
      const [employee, evaluations] = await Promise.all([
        table.find<Employee>(keys.employee(nip)),
        table.all<Evaluation>(ranges.evaluationsOfYear(nip, year)),
      ]);
      return { employee, evaluations };
    },
    /** How a month stood each time that it was opened again, the oldest first. */
    earlier: (nip: string, month: string, page: PageRequest) =>
      table.query<Evaluation>(ranges.earlierResults(nip, month), page),
    tasks: (holder: string, page: PageRequest) =>
      table.query<EvaluationTask>(ranges.evaluationTasks(holder), page),
    /** Everybody who rated a period, with their counters. */
    async raters(period: string, page: PageRequest) {
      const { items, ...rest } = await table.query<{ readonly rater: string }>(ranges.raters(period), page);
      return { ...rest, items: items.map((item) => ({ rater: item.rater, figures: numbersOf(item) })) };
    },
    /** The same of everybody at once: some hundred of a city, each a line of counters. */
    async allRaters(period: string) {
      const items = await table.all<{ readonly rater: string }>(ranges.raters(period));
      return items.map((item) => ({ rater: item.rater, figures: numbersOf(item) }));
    },
    /**
     * The records behind an evaluation: its own events, those of the plan, the reports and the complaints of the month; or the
     * evaluations of which a quarter or a year was made, with how those stood before that were opened again since.
     */
    async recordsOf({ nip, period, facts }: Pick<Evaluation, "nip" | "period" | "facts">) {
      const [events, planEvents, parts] = await Promise.all([
        table.all<LoggedEvent>(ranges.events(keys.evaluation(nip, period))),
        table.all<LoggedEvent>(ranges.events(keys.plan(nip, yearOf(period)))),
        table.findMany<Evaluation>((facts.parts ?? []).map((part) => keys.evaluation(nip, part.period))),
      ]);
      const known = parts.filter((part) => part !== undefined);
      const moved = (facts.parts ?? []).filter(
        (part) => !known.some((one) => one.period === part.period && one.resultHash === part.resultHash),
      );
      const before = await Promise.all(
        moved.map((part) => table.all<Evaluation>(ranges.earlierResults(nip, part.period))),
      );
      const made = { events, planEvents, parts: known, earlier: before.flat() };
      if (!isMonth(period)) return { ...made, reports: [], handled: [], observations: [], voices: [] };
      const [reports, handled, observations, voices] = await Promise.all([
        table.all<WorkReport>(ranges.reportsOfMonth(nip, period)),
        table.all<HandledComplaint>(ranges.handledComplaints(nip, period)),
        table.all<Observation>(ranges.observationsOfMonth(nip, period)),
        table.all<Voice>(ranges.voices(nip, period)),
      ]);
      return { ...made, reports, handled, observations, voices };
    },
  };
}

/** An evaluation's change, with everything that is counted or listed of it. */
export function evaluationCommit(decision: EvaluationDecision, before?: Evaluation): Commit<Evaluation> {
  const { state } = decision;
  const { nip, period, unitId } = state;
  const dueAt = nextDueAt(state);
  return {
    key: keys.evaluation(nip, period),
    decision,
    placement: { list: { in: ranges.unitEvaluations(unitId, period), at: nip }, ...(dueAt && { dueAt }) },
    projections: before
      ? [...counters(state, before), ...taskChanges(state, before), ...tellScorecard(state, dueAt)]
      : [],
  };
}

/**
 * The employee's scorecard of the month says what they are to do about the result; where the month is open again, it moves
 * again.
 */
function tellScorecard(
  { nip, period, unitId, stage, openUntil }: Evaluation,
  dueAt: string | undefined,
): Projection[] {
  if (!isMonth(period)) return [];
  const key = keys.scorecard(nip, period);
  const set = {
    ...{ nip, month: period, unitId, resultStage: stage },
    ...(dueAt && { resultDueAt: dueAt }),
    ...(openUntil && { openUntil }),
  };
  const remove = [...(dueAt ? [] : ["resultDueAt"]), openUntil ? "frozenAt" : "openUntil"];
  return [{ kind: "count", key, add: {}, set, remove }];
}

function counters(state: Evaluation, before: Evaluation): Projection[] {
  const { period, unitId, raterNip } = state;
  const rater = raterNip ?? HEAD_OF_CITY;
  const predicates = movesBetween(predicateFiguresOf(before), predicateFiguresOf(state));
  const ratings = movesBetween(raterFiguresOf(before), raterFiguresOf(state));
  const placement = { list: { in: ranges.raters(period), at: rater } };
  const all: Projection[] = [
    { kind: "count", key: keys.predicateCounters(unitId, period), add: predicates, set: { unitId, period } },
    { kind: "count", key: keys.raterFigures(rater, period), add: ratings, set: { rater, period }, placement },
  ];
  return all.filter((projection) => projection.kind === "count" && Object.keys(projection.add).length > 0);
}

function taskChanges(state: Evaluation, before: Evaluation): Projection[] {
  const keyOf = ({ holder, kind, period, nip }: EvaluationTask) =>
    keys.evaluationTask(holder, kind, period, nip);
  const now = tasksOf(state);
  const kept = new Set(now.map((task) => keyOf(task).pk + keyOf(task).sk));
  const gone = tasksOf(before).filter((task) => !kept.has(keyOf(task).pk + keyOf(task).sk));
  return [
    ...gone.map((task) => ({ kind: "delete", key: keyOf(task) }) as const),
    ...now.map((task) => ({ kind: "put", key: keyOf(task), item: { ...task } }) as const),
  ];
}
