import { NEW_AGGREGATE } from "../../domain/aggregate.ts";
import { type LocalDay, previousMonth } from "../../domain/calendar/calendar.ts";
import type { Reopening } from "../../domain/evaluation/close/reopening-schema.ts";
import type { Evaluation, EvaluationDecision } from "../../domain/evaluation/evaluation.ts";
import { isFinal } from "../../domain/evaluation/figures.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import { type OpenReport, openReportsOf } from "../../domain/reporting/open-reports.ts";
import type { WorkReport } from "../../domain/reporting/work-report.ts";
import type { RunOf } from "../../domain/run.ts";
import type { Scorecard } from "../../domain/scorecard/scorecard.ts";
import * as items from "../items.ts";
import { after } from "../keys.ts";
import { count, type Projection, put } from "../projection.ts";
import { asMeasured, type Measuring } from "../scorecard/measured-months.ts";
import { freezeScorecard, freezeWithoutResult, thawScorecard } from "../scorecard/scorecards.ts";
import { serviceMonths } from "../surveys/service-months.ts";
import { type Table, TRANSACTION_ITEMS } from "../table.ts";
import { NOWHERE } from "../transact-items.ts";
import { closeAgainRun, closeRun } from "./close-runs.ts";
import { evaluationCommit, openResults } from "./evaluations.ts";

export type ClosingRepository = ReturnType<typeof closingRepository>;

/** The unit's progress, and its open results. */
const ITEMS_OF_UNIT = 2;
/** Evaluation, event, frozen scorecard, and an entry in their inbox. */
const ITEMS_EACH = 4;
/** Each takes one item, an entry in their inbox. Most of a unit have its head as rater, and the head another. */
const USUAL_RATERS = 2;

/** As many as share a transaction, if they have as few raters as usual; those with more share several. */
export const EMPLOYEES_AT_ONCE = Math.floor((TRANSACTION_ITEMS - ITEMS_OF_UNIT - USUAL_RATERS) / ITEMS_EACH);

/** A scorecard moved between being read and being frozen. Nothing was written. */
export class EvidenceMoved extends Error {}

/** The unit is closing again, so the reopening no longer applies to it. Nothing was written. */
export class ReopeningOver extends Error {}

/** An employee's frozen month, and the scorecard that it was made from. */
export interface Frozen {
  readonly decision: EvaluationDecision;
  readonly scorecard: Scorecard | undefined;
}

export function closingRepository(table: Table) {
  return {
    /** The city's changed calendar. */
    calendar: () => table.find(items.cityCalendar.key()),
    /** What closing a month needs to know of several employees; those already frozen are left out. */
    async toClose(employees: readonly Employee[], { month, ...measuring }: Omit<Measuring, "table">) {
      const year = month.slice(0, 4);
      const before = previousMonth(month);
      const [plans, scorecards, previous] = await Promise.all([
        table.findMany(employees.map(({ nip }) => items.plan.key(nip, year))),
        table.findMany(employees.map(({ nip }) => items.scorecard.key(nip, month))),
        table.findMany(employees.map(({ nip }) => items.evaluation.key(nip, before))),
      ]);
      const open = employees.flatMap((employee, index) => {
        const scorecard = scorecards[index];
        return scorecard?.frozenAt
          ? []
          : [{ employee, plan: plans[index], scorecard, previous: previous[index] }];
      });
      return asMeasured(open, { table, month, ...measuring });
    },
    /** The months in which a unit's close was set aside. */
    async setAsideMonths(unitId: string, months: readonly string[]): Promise<readonly string[]> {
      const found = await table.findMany(months.map((month) => items.closedUnit.key(month, unitId)));
      return months.filter((_, index) => found[index]?.setAside !== undefined);
    },
    /**
     * The shorter periods that make up a quarter or year, oldest first; employees already frozen are left
     * out.
     */
    async toMerge(employees: readonly Employee[], period: string, parts: readonly string[]) {
      const asked = [period, ...parts];
      const wanted = employees.flatMap(({ nip }) => asked.map((one) => items.evaluation.key(nip, one)));
      const found = await table.findMany(wanted);
      return employees.flatMap((employee, place) => {
        const [done, ...stored] = found.slice(place * asked.length, (place + 1) * asked.length);
        return done ? [] : [{ employee, parts: stored.filter((part) => part !== undefined) }];
      });
    },
    /** The unanswered reports on a scorecard, whole. */
    async unanswered(
      nip: string,
      month: string,
      open: readonly OpenReport[],
    ): Promise<readonly WorkReport[]> {
      const found = await table.findMany(
        open.map(({ reportId }) => items.workReport.key(nip, month, reportId)),
      );
      return found.filter((report) => report !== undefined);
    },
    /** All feedback from colleagues about a month. */
    colleagueFeedback: (nip: string, month: string) => table.all(items.colleagueFeedback.range(nip, month)),
    /** A unit's evaluations of a month by NIP, resuming after a given one; or that of a single employee. */
    async *evaluations({ unitId, month, nip, after: lastNip }: Reopened): AsyncGenerator<Evaluation> {
      if (nip === undefined)
        return yield* table.each(after(items.evaluation.list.range(unitId, month), lastNip));
      const found = await table.find(items.evaluation.key(nip, month));
      if (found?.unitId === unitId) yield found;
    },
    /** The employee, if registered. */
    async *employee(nip: string): AsyncGenerator<Employee> {
      const found = await table.find(items.employee.key(nip));
      if (found) yield found;
    },
    /** Those employees who have no evaluation of a month yet. */
    async withoutEvaluation(employees: readonly Employee[], month: string): Promise<readonly Employee[]> {
      const found = await table.findMany(employees.map(({ nip }) => items.evaluation.key(nip, month)));
      return employees.filter((_, place) => found[place] === undefined);
    },
    employees: (nips: readonly string[]) => table.findMany(nips.map(items.employee.key)),
    /** Evaluations read consistently: a list may lag behind. */
    async asTheyAre(evaluations: readonly Evaluation[]): Promise<readonly Evaluation[]> {
      const found = await table.findMany(
        evaluations.map(({ nip, period }) => items.evaluation.key(nip, period)),
      );
      return found.filter((evaluation) => evaluation !== undefined);
    },
    /** Ends a reopening for a unit because it closes again; a message to reopen may still be under way. */
    async endReopening({ run, unitId, at }: Omit<Place, "month">): Promise<void> {
      const key = items.unitClosedAgain.key(run.id, unitId);
      await table.write([count({ key, set: { part: unitId, closingSince: at } })]);
    },
    /**
     * Reopens an employee's month and keeps its earlier result.
     * @throws ReopeningOver if the unit is already closing again
     */
    async reopen(decision: EvaluationDecision, before: Evaluation): Promise<void> {
      const { nip, unitId, period: month, reopening = 0 } = decision.state;
      const commit = evaluationCommit(decision, before);
      // The earlier result is in no list and has no history of its own.
      const item = { ...before, ...NOWHERE, eventHash: NEW_AGGREGATE.eventHash };
      const kept = put({ key: items.earlierResult.key(nip, month, reopening), item });
      const opened = whileReopened({ month, number: reopening, unitId, opened: 1 });
      await table.commit([{ ...commit, projections: [...(commit.projections ?? []), kept, opened] }]);
    },
    serviceMonth: (unitId: string, month: string, before: LocalDay) =>
      serviceMonths(table).of(unitId, month, before),
    /**
     * Freezes several employees' months and counts them for their unit, all or none of those who fit into a transaction.
     * @throws EvidenceMoved if a scorecard moved since it was read
     */
    async freeze(frozen: readonly Frozen[], { month, unitId, at, run }: Place): Promise<void> {
      for (const some of fitting(frozen)) {
        const unanswered = some.flatMap(({ scorecard }) => openReportsOf(scorecard));
        const progress = counted(run, unitId, { employees: some.length, openReports: unanswered.length });
        const open = openResults(unitId, month, opened(some.map(({ decision }) => decision)));
        const commits = some.map(({ decision, scorecard }, index) => {
          const { nip, unitId } = decision.state;
          const moved = () => new EvidenceMoved();
          const freeze = freezeScorecard({ nip, month, unitId, at }, scorecard?.moves, moved);
          const projections = index === 0 ? [progress, ...open, freeze] : [freeze];
          return { ...evaluationCommit(decision), projections };
        });
        await table.commit(commits);
      }
    },
    /** Freezes the scorecards of employees who have no result of a month, if they have any: as many as share a transaction. */
    async freezeWithoutResult(
      employees: readonly Employee[],
      { month, at }: Pick<Place, "month" | "at">,
    ): Promise<void> {
      const cards = await table.findMany(employees.map(({ nip }) => items.scorecard.key(nip, month)));
      const open = cards.flatMap((card) => (card && !card.frozenAt ? [card.nip] : []));
      if (open.length > 0) await table.write(open.map((nip) => freezeWithoutResult({ nip, month, at })));
    },
    /**
     * Lets the scorecards of employees who have no result of a month count again while it is reopened.
     * @throws ReopeningOver if the unit is already closing again
     */
    async thaw(
      employees: readonly Employee[],
      { number, closesAt }: Pick<Reopening, "number" | "closesAt">,
      { month, unitId }: Pick<Place, "month" | "unitId">,
    ): Promise<void> {
      const cards = await table.findMany(employees.map(({ nip }) => items.scorecard.key(nip, month)));
      const frozen = cards.flatMap((card) => (card?.frozenAt ? [card.nip] : []));
      if (frozen.length === 0) return;
      const thawed = frozen.map((nip) => thawScorecard({ nip, month }, closesAt));
      await table.write([...thawed, whileReopened({ month, number, unitId })]);
    },
    /** Freezes a quarter or year of several employees, all or none. These periods have no scorecard. */
    async freezeLonger(
      decisions: readonly EvaluationDecision[],
      { period, unitId }: LongerPlace,
    ): Promise<void> {
      if (decisions.length === 0) return;
      const progress = counted(closeRun(period), unitId, { employees: decisions.length });
      const commits = decisions.map((decision, index) => ({
        ...evaluationCommit(decision),
        projections: index === 0 ? [progress, ...openResults(unitId, period, opened(decisions))] : [],
      }));
      await table.commit(commits);
    },
  };
}

/** Counts what a reopening opened in a unit, which fails once the unit is closing again. */
function whileReopened({ month, number, unitId, opened = 0 }: Opened): Projection {
  return count({
    key: items.unitClosedAgain.key(closeAgainRun(month, number).id, unitId),
    add: { opened },
    set: { part: unitId },
    gate: { absent: ["closingSince"], refusal: () => new ReopeningOver() },
  });
}

interface Opened extends Pick<Place, "month" | "unitId"> {
  /** Number of the reopening. */
  readonly number: number;
  readonly opened?: number;
}

/** Those who fit into a transaction together, in order: all at once, unless they have more raters than usual. */
function* fitting(frozen: readonly Frozen[]): Generator<readonly Frozen[]> {
  let some: Frozen[] = [];
  for (const one of frozen) {
    const all = [...some, one];
    const raters = new Set(all.map(({ decision }) => decision.state.raterNip));
    const isFull = ITEMS_OF_UNIT + ITEMS_EACH * all.length + raters.size > TRANSACTION_ITEMS;
    if (isFull) yield some;
    some = isFull ? [one] : all;
  }
  if (some.length > 0) yield some;
}

/** How many more results are not final; what is frozen again was reopened, and so not final before. */
function opened(frozen: readonly EvaluationDecision[]): number {
  const [open, again] = [
    frozen.filter(({ state }) => !isFinal(state)),
    frozen.filter(({ state }) => state.version > 0),
  ];
  return open.length - again.length;
}

/** Adds employees to the totals of a unit's close. */
function counted(run: RunOf, unitId: string, add: Readonly<Record<string, number>>): Projection {
  const part = run.kind === "close-again" ? items.unitClosedAgain : items.closedUnit;
  const key = part.key(run.id, unitId);
  return count({ key, add, set: { part: unitId } });
}

interface Reopened {
  readonly unitId: string;
  readonly month: string;
  readonly nip?: string | undefined;
  readonly after?: string | undefined;
}

type LongerPlace = Pick<Place, "unitId"> & { readonly period: string };

interface Place {
  readonly month: string;
  /** The unit in whose close they are counted. */
  readonly unitId: string;
  readonly at: string;
  /** The run that counts them: the month's close, or the one after a reopening. */
  readonly run: RunOf;
}
