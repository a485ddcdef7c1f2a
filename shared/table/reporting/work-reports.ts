import type { Decision } from "../../domain/aggregate.ts";
import type { Period } from "../../domain/evaluation/period.ts";
import type { HelpDecision, HelpRequest } from "../../domain/reporting/help-request.ts";
import type { Obstacle } from "../../domain/reporting/obstacle.ts";
import { openReportChange, openReportsOf } from "../../domain/reporting/open-reports.ts";
import { monthOfReport, type WorkReport, type WorkReportEvent } from "../../domain/reporting/work-report.ts";
import { hasAnswerDue } from "../../domain/reporting/work-report-answer.ts";
import { scorecardChange } from "../../domain/scorecard/scorecard.ts";
import { encodeCursor } from "../cursor.ts";
import { latestPeriods } from "../evaluation/periods.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import { type Key, onFrom, type Placement } from "../keys.ts";
import { type Projection, put } from "../projection.ts";
import { scorecardProjection } from "../scorecard/scorecards.ts";
import type { Page, PageRequest, Table } from "../table.ts";
import { helpCommit, helpKeyOf } from "./help-requests.ts";
import { standIns } from "./stand-ins.ts";

const OBSTACLES_OF_PAGE = 50;
/** The SDK's number of connections. */
const UNITS_AT_ONCE = 50;

export interface InboxRequest extends PageRequest {
  readonly since: string;
}

interface Offered {
  /** SHA-256 of files never used in a report before. */
  readonly firstOffered?: readonly string[];
  /** Previous state of a revised report. */
  readonly before?: WorkReport;
  /** A request for help with its obstacle, and as it was before. */
  readonly help?: { readonly decision: HelpDecision; readonly before?: HelpRequest | undefined };
}

export type WorkReportRepository = ReturnType<typeof workReportRepository>;

export function workReportRepository(table: Table) {
  return {
    /** A report that has become due, with what is needed to decide on it. */
    async withSilence(key: Key<WorkReport>) {
      const report = await table.get(key);
      const [rater, period] = await table.findMany([
        items.employee.key(report.raterNip ?? ""),
        items.period.key(monthOfReport(report.id)),
      ]);
      return { report, rater, period };
    },
    /**
     * A report and the help asked with it; beside them, for half the read units, the plan of its year and the period it counts for,
     * which are only shown.
     */
    async withSurroundings(nip: string, id: string) {
      const month = monthOfReport(id);
      const shown = [items.plan.key(nip, month.slice(0, 4)), items.period.key(month)] as const;
      const [[report, help], [plan, period]] = await Promise.all([
        table.findMany([keyOf(nip, id), helpKeyOf(nip, id)]),
        table.findMany(shown, { isConsistent: false }),
      ]);
      return { report, help, plan, period };
    },
    /** Whether somebody's month was frozen: it stays so where it was reopened for others. Before its close nobody looks. */
    async isFrozen(nip: string, month: string, period: Period | undefined): Promise<boolean> {
      if (period === undefined) return false;
      const [scorecard] = await table.findMany([items.scorecard.key(nip, month)], { isConsistent: false });
      return scorecard?.frozenAt !== undefined;
    },
    /** A report to be answered, and the period it counts for, in one round trip. */
    async editWithPeriod(nip: string, id: string) {
      const [report, period] = await table.editMany(keyOf(nip, id), [items.period.key(monthOfReport(id))]);
      return { report, period };
    },
    /** A report to be revised, its period, the plan that it is measured against, the help asked with it, and the city's changed calendar. */
    async editWithPlan(nip: string, id: string) {
      const month = monthOfReport(id);
      const [report, plan, period, employee, help, calendar] = await table.editMany(keyOf(nip, id), [
        items.plan.key(nip, month.slice(0, 4)),
        items.period.key(month),
        items.employee.key(nip),
        helpKeyOf(nip, id),
        items.cityCalendar.key(),
      ]);
      return { report, plan, period, employee, help, calendar };
    },
    /** What a new report is checked against, and the city's changed calendar, in one round trip. @throws DomainError `aggregate.not-found` where there is no such employee */
    async context(nip: string, month: string) {
      const [employee, plan, period, scorecard, calendar] = await table.findMany([
        items.employee.key(nip),
        items.plan.key(nip, month.slice(0, 4)),
        items.period.key(month),
        items.scorecard.key(nip, month),
        items.cityCalendar.key(),
      ]);
      const openReports = openReportsOf(scorecard).length;
      return { employee: found(employee), plan, period, openReports, calendar };
    },
    latestPeriods: () => latestPeriods(table),
    ofMonth: (nip: string, month: string, page: PageRequest) =>
      table.query(items.workReport.range(nip, month), page),
    /**
     * @param desk the rater's NIP; undefined for the head of the city
     * @param since the earliest instant listed; a cursor is later
     */
    awaiting: (desk: string | undefined, { since, ...page }: InboxRequest) =>
      table.query(onFrom(items.workReport.list.range(desk), page.cursor ? undefined : since), page),
    /** Reports escalated to somebody because a rater did not answer. */
    escalated: (desk: string | undefined, { since, ...page }: InboxRequest) =>
      table.query(onFrom(items.escalatedReport.list.range(desk), page.cursor ? undefined : since), page),
    /** Obstacles of several units, newest first: one query per unit, several at once. */
    async obstacles(unitIds: readonly string[], month: string, page: PageRequest): Promise<Page<Obstacle>> {
      const { limit = OBSTACLES_OF_PAGE, cursor } = page;
      const pages: Page<Obstacle>[] = [];
      for (let start = 0; start < unitIds.length; start += UNITS_AT_ONCE) {
        const queries = unitIds
          .slice(start, start + UNITS_AT_ONCE)
          .map((id) => table.query(items.obstacle.range(id, month), { limit, cursor, newestFirst: true }));
        pages.push(...(await Promise.all(queries)));
      }
      const found = pages.flatMap(({ items }) => items);
      const newest = found.toSorted((one, other) => (one.reportId < other.reportId ? 1 : -1)).slice(0, limit);
      const last = newest.at(-1);
      const isLast = found.length === newest.length && pages.every((one) => one.cursor === undefined);
      if (isLast || last === undefined) return { items: newest };
      return { items: newest, cursor: cursorAfter(last, month) };
    },
    /** @throws CommitConflict if one of the files was used by another report meanwhile */
    commit: (
      decision: Decision<WorkReport, WorkReportEvent>,
      { firstOffered = [], before, help }: Offered = {},
    ) => {
      const { state } = decision;
      return table.commit<readonly [WorkReport, ...HelpRequest[]]>([
        {
          key: keyOf(state.nip, state.id),
          decision,
          placement: placementOf(state),
          projections: [
            ...scorecardMoves(decision),
            ...standIns(decision, before),
            ...firstOffers(decision.state, firstOffered),
          ],
        },
        ...(help ? [helpCommit(help.decision, help.before)] : []),
      ]);
    },
  };
}

/** Where the obstacles after one of them begin: they sort by report, so it is the same place in every unit's list. */
export function cursorAfter(
  { unitId, reportId }: Pick<Obstacle, "unitId" | "reportId">,
  month: string,
): string {
  return encodeCursor(
    { ...items.obstacle.key(unitId, month, reportId) },
    items.obstacle.range(unitId, month),
  );
}

function keyOf(nip: string, id: string) {
  return items.workReport.key(nip, monthOfReport(id), id);
}

function placementOf(report: WorkReport): Placement<WorkReport> {
  const { state, raterNip, submittedAt, answerDueAt, id } = report;
  if (state !== "SUBMITTED") return {};
  const list = items.workReport.list.at(raterNip, submittedAt, id);
  return { list, ...(hasAnswerDue(report) && { due: items.workReport.due.at(answerDueAt) }) };
}

function firstOffers({ id: reportId }: WorkReport, hashes: readonly string[]): Projection[] {
  return hashes.map((sha256) =>
    put({
      key: items.firstOffer.key(sha256),
      item: { reportId },
      once: true,
    }),
  );
}

function scorecardMoves({ state, event }: Decision<WorkReport, WorkReportEvent>): Projection[] {
  const { nip, unitId, id, answerDueAt, obstacles } = state;
  const month = monthOfReport(id);
  const { at } = event;
  const { add, set = {} } = scorecardChange(state, event.type);
  if (Object.keys(add).length === 0) return [];
  const told = openReportChange({ id, answerDueAt, obstacles, at }, event.type);
  const move = { add, set, setNamed: told.set ? [told.set] : [], remove: told.remove ?? [] };
  return [scorecardProjection({ nip, month, unitId, at }, move)];
}
