import type { HandledComplaint } from "../domain/complaint-officers.ts";
import type { Employee } from "../domain/employee.ts";
import type { Evaluation, EvaluationDecision } from "../domain/evaluation.ts";
import { nextDueAt } from "../domain/evaluation-deadlines.ts";
import { movesBetween, numbersOf, predicateFiguresOf, raterFiguresOf } from "../domain/evaluation-figures.ts";
import { type EvaluationTask, tasksOf } from "../domain/evaluation-task.ts";
import { HEAD_OF_CITY } from "../domain/head-of-city.ts";
import type { WorkReport } from "../domain/work-report.ts";
import type { LoggedEvent } from "./event-log.ts";
import * as keys from "./item-keys.ts";
import * as ranges from "./item-ranges.ts";
import type { Key } from "./keys.ts";
import type { Projection } from "./projection.ts";
import type { Commit, PageRequest, Table } from "./table.ts";

export type EvaluationRepository = ReturnType<typeof evaluationRepository>;

export function evaluationRepository(table: Table) {
  return {
    /** An employee's month once it is closed, with the person, in one round trip. */
    async closedMonth(nip: string, month: string) {
      const wanted = [keys.employee(nip), keys.evaluation(nip, month)];
      const [employee, evaluation] = await table.findMany<unknown>(wanted);
      return {
        employee: employee as Employee | undefined,
        evaluation: evaluation as Evaluation | undefined,
      };
    },
    eachOfUnit: (unitId: string, month: string) =>
      table.each<Evaluation>(ranges.unitEvaluations(unitId, month)),
    edit: (nip: string, month: string) => table.edit<Evaluation>(keys.evaluation(nip, month)),
    /** An evaluation about to be given to another rater, and whether there is such an employee, in one round trip. */
    async editWithRater(nip: string, month: string, raterNip: string) {
      const key = keys.evaluation(nip, month);
      const [evaluation, rater] = await table.editMany<Evaluation>(key, [keys.employee(raterNip)]);
      return { evaluation, isEmployee: rater !== undefined };
    },
    /** The evaluation that a deadline is about. */
    at: (key: Key) => table.get<Evaluation>(key),
    commit: (decision: EvaluationDecision, before: Evaluation) =>
      table.commit([evaluationCommit(decision, before)]),
    ofUnit: (unitId: string, month: string, page: PageRequest) =>
      table.query<Evaluation>(ranges.unitEvaluations(unitId, month), page),
    /** Evaluations of some employees, in their order; undefined where there is none. */
    findMany: (nips: readonly string[], month: string) =>
      table.findMany<Evaluation>(nips.map((nip) => keys.evaluation(nip, month))),
    /** An employee and all evaluations of a year, oldest first. */
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
    /** Everybody who rated a month, with their counters. */
    async raters(month: string, page: PageRequest) {
      const { items, ...rest } = await table.query<{ readonly rater: string }>(ranges.raters(month), page);
      return { ...rest, items: items.map((item) => ({ rater: item.rater, figures: numbersOf(item) })) };
    },
    /** The same of everybody at once: some hundred of a city, each a line of counters. */
    async allRaters(month: string) {
      const items = await table.all<{ readonly rater: string }>(ranges.raters(month));
      return items.map((item) => ({ rater: item.rater, figures: numbersOf(item) }));
    },
    /** The records behind an evaluation: its own events, those of the plan, the reports and the complaints of the month. */
    async recordsOf({ nip, month }: Pick<Evaluation, "nip" | "month">) {
      const [events, planEvents, reports, handled] = await Promise.all([
        table.all<LoggedEvent>(ranges.events(keys.evaluation(nip, month))),
        table.all<LoggedEvent>(ranges.events(keys.plan(nip, yearOf(month)))),
        table.all<WorkReport>(ranges.reportsOfMonth(nip, month)),
        table.all<HandledComplaint>(ranges.handledComplaints(nip, month)),
      ]);
      return { events, planEvents, reports, handled };
    },
  };
}

/** An evaluation's change, with everything that is counted or listed of it. */
export function evaluationCommit(decision: EvaluationDecision, before?: Evaluation): Commit<Evaluation> {
  const { state } = decision;
  const { nip, month, unitId } = state;
  const dueAt = nextDueAt(state);
  return {
    key: keys.evaluation(nip, month),
    decision,
    placement: { list: { in: ranges.unitEvaluations(unitId, month), at: nip }, ...(dueAt && { dueAt }) },
    projections: before
      ? [...counters(state, before), ...taskChanges(state, before), tellScorecard(state, dueAt)]
      : [],
  };
}

/** The employee's scorecard says what they are to do about the result; where the month is open again, it moves again. */
function tellScorecard({ nip, month, unitId, stage }: Evaluation, dueAt: string | undefined): Projection {
  const key = keys.scorecard(nip, month);
  const set = { nip, month, unitId, resultStage: stage, ...(dueAt && { resultDueAt: dueAt }) };
  const remove = [...(dueAt ? [] : ["resultDueAt"]), ...(stage === "REOPENED" ? ["frozenAt"] : [])];
  return { kind: "count", key, add: {}, set, remove };
}

function counters(state: Evaluation, before: Evaluation): Projection[] {
  const { month, unitId, raterNip } = state;
  const rater = raterNip ?? HEAD_OF_CITY;
  const predicates = movesBetween(predicateFiguresOf(before), predicateFiguresOf(state));
  const ratings = movesBetween(raterFiguresOf(before), raterFiguresOf(state));
  const placement = { list: { in: ranges.raters(month), at: rater } };
  const all: Projection[] = [
    { kind: "count", key: keys.predicateCounters(unitId, month), add: predicates, set: { unitId, month } },
    { kind: "count", key: keys.raterFigures(rater, month), add: ratings, set: { rater, month }, placement },
  ];
  return all.filter((projection) => projection.kind === "count" && Object.keys(projection.add).length > 0);
}

function taskChanges(state: Evaluation, before: Evaluation): Projection[] {
  const keyOf = ({ holder, kind, month, nip }: EvaluationTask) =>
    keys.evaluationTask(holder, kind, month, nip);
  const now = tasksOf(state);
  const kept = new Set(now.map((task) => keyOf(task).pk + keyOf(task).sk));
  const gone = tasksOf(before).filter((task) => !kept.has(keyOf(task).pk + keyOf(task).sk));
  return [
    ...gone.map((task) => ({ kind: "delete", key: keyOf(task) }) as const),
    ...now.map((task) => ({ kind: "put", key: keyOf(task), item: { ...task } }) as const),
  ];
}

function yearOf(month: string): string {
  return month.slice(0, 4);
}
