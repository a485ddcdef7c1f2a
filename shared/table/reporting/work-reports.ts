import type { Decision } from "../../domain/aggregate.ts";
import type { Obstacle } from "../../domain/reporting/obstacle.ts";
import { openReportChange } from "../../domain/reporting/open-reports.ts";
import { monthOfReport, type WorkReport, type WorkReportEvent } from "../../domain/reporting/work-report.ts";
import { hasAnswerDue } from "../../domain/reporting/work-report-answer.ts";
import { scorecardChange } from "../../domain/scorecard/scorecard.ts";
import { encodeCursor } from "../cursor.ts";
import { latestPeriods } from "../evaluation/periods.ts";
import * as items from "../items.ts";
import { type Key, onFrom, type Placement } from "../keys.ts";
import { type Projection, put } from "../projection.ts";
import { scorecardProjection } from "../scorecard/scorecards.ts";
import type { Page, PageRequest, Table } from "../table.ts";
import { standIns } from "./stand-ins.ts";

const OBSTACLES_OF_PAGE = 50;
/** As many as the SDK's connections. */
const UNITS_AT_ONCE = 50;

export interface InboxRequest extends PageRequest {
  readonly since: string;
}

interface Offered {
  /** SHA-256 of files that were offered for no report before this one. */
  readonly firstOffered?: readonly string[];
  /** How a report stood that is revised. */
  readonly before?: WorkReport;
}

export type WorkReportRepository = ReturnType<typeof workReportRepository>;

export function workReportRepository(table: Table) {
  return {
    /** The report that a key of the deadlines' index names, and then what its silence is decided from. */
    async withSilence(key: Key<WorkReport>) {
      const report = await table.get(key);
      const [rater, period] = await table.findMany([
        items.employee.key(report.raterNip ?? ""),
        items.period.key(monthOfReport(report.id)),
      ]);
      return { report, rater, period };
    },
    /** A report with the employee whose it is, in one round trip. */
    async withEmployee(nip: string, id: string) {
      const [employee, report] = await table.findMany([items.employee.key(nip), keyOf(nip, id)]);
      return { employee, report };
    },
    /** A report about to be answered, and the period that it counts for, in one round trip. */
    async editWithPeriod(nip: string, id: string) {
      const [report, period] = await table.editMany(keyOf(nip, id), [items.period.key(monthOfReport(id))]);
      return { report, period };
    },
    /** The same with the plan that a revision is measured against. */
    async editWithPlan(nip: string, id: string) {
      const month = monthOfReport(id);
      const [report, plan, period] = await table.editMany(keyOf(nip, id), [
        items.plan.key(nip, month.slice(0, 4)),
        items.period.key(month),
      ]);
      return { report, plan, period };
    },
    /** Everything that a new report is checked against, in one round trip. */
    async context(nip: string, month: string) {
      const [employee, plan, period] = await table.findMany([
        items.employee.key(nip),
        items.plan.key(nip, month.slice(0, 4)),
        items.period.key(month),
      ]);
      return {
        employee,
        plan,
        period,
      };
    },
    latestPeriods: () => latestPeriods(table),
    ofMonth: (nip: string, month: string, page: PageRequest) =>
      table.query(items.workReport.range(nip, month), page),
    /**
     * @param desk the rater's number; undefined for the head of the city
     * @param since the instant from which on they are asked for; a cursor is past it
     */
    awaiting: (desk: string | undefined, { since, ...page }: InboxRequest) =>
      table.query(onFrom(items.workReport.list.range(desk), page.cursor ? undefined : since), page),
    /** What was put before somebody because a rater was silent. */
    escalated: (desk: string | undefined, { since, ...page }: InboxRequest) =>
      table.query(onFrom(items.escalatedReport.list.range(desk), page.cursor ? undefined : since), page),
    /** What stands in the way of several units, newest first: a query for each, some at once. */
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
      // The place after an obstacle is the same in every unit's list: they sort by the report.
      const place = items.obstacle.key(last.unitId, month, last.reportId);
      return { items: newest, cursor: encodeCursor({ ...place }, items.obstacle.range(last.unitId, month)) };
    },
    /** @throws CommitConflict where one of the files first offered was offered meanwhile */
    commit: (
      decision: Decision<WorkReport, WorkReportEvent>,
      { firstOffered = [], before }: Offered = {},
    ) => {
      const { state } = decision;
      return table.commit([
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
      ]);
    },
  };
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
