import type { HelpDecision, HelpRequest } from "../../domain/reporting/help-request.ts";
import { monthOfReport } from "../../domain/reporting/work-report.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import { count } from "../projection.ts";
import { owedToEachOther } from "../scorecard/owed.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type HelpRequestRepository = ReturnType<typeof helpRequestRepository>;

/** As many as one looks back at. */
const NEWEST = { limit: 10, newestFirst: true } as const;

export function helpRequestRepository(table: Table) {
  return {
    /** A request to be answered, whoever answers, and the city's changed calendar, in one round trip. @param account of an employee or none */
    async toAnswer(nip: string, reportId: string, account: string) {
      const [request, head, calendar] = await table.editMany(helpKeyOf(nip, reportId), [
        items.employee.key(account),
        items.cityCalendar.key(),
      ]);
      return { request, head, calendar };
    },
    at: (key: Key<HelpRequest>) => table.get(key),
    /** Those that await somebody, the earliest deadline first. @param desk a NIP; undefined for the head of the city */
    awaiting: (desk: string | undefined, page: PageRequest) =>
      table.query(items.helpRequest.list.range(desk), page),
    /** All that await somebody. */
    allAwaiting: (desk: string | undefined) => table.all(items.helpRequest.list.range(desk)),
    /** An employee's own, newest first. */
    asked: (nip: string, page: PageRequest = NEWEST) =>
      table.query(items.helpRequest.range(nip), { ...page, newestFirst: true }),
    /** Those of some reports, in order; undefined if one asked for none. */
    ofReports: (reports: readonly { readonly nip: string; readonly reportId: string }[]) =>
      table.findMany(reports.map(({ nip, reportId }) => helpKeyOf(nip, reportId))),
    /** @param before as it was read */
    commit: (decision: HelpDecision, before: HelpRequest) => table.commit([helpCommit(decision, before)]),
  };
}

export function helpKeyOf(nip: string, reportId: string) {
  return items.helpRequest.key(nip, monthOfReport(reportId), reportId);
}

/** @param before undefined if it is asked for the first time */
export function helpCommit(decision: HelpDecision, before: HelpRequest | undefined): Commit<HelpRequest> {
  const { state } = decision;
  const { nip, reportId, unitId, headNip, dueAt, missedAt } = state;
  const isWatched = isOpen(state) && missedAt === undefined;
  const moved = {
    open: Number(isOpen(state)) - Number(isOpen(before)),
    overdue: Number(isOverdue(state)) - Number(isOverdue(before)),
  };
  const add = Object.fromEntries(Object.entries(moved).filter(([, by]) => by !== 0));
  return {
    key: helpKeyOf(nip, reportId),
    decision,
    placement: {
      ...(isOpen(state) && { list: items.helpRequest.list.at(headNip, dueAt, reportId) }),
      ...(isWatched && { due: items.helpRequest.due.at(dueAt) }),
    },
    projections: [
      ...(Object.keys(add).length > 0 ? [count({ key: items.unitHelp.key(unitId), add })] : []),
      ...owedToEachOther(state, before),
    ],
  };
}

function isOpen(request: HelpRequest | undefined): boolean {
  return request?.state === "OPEN";
}

function isOverdue(request: HelpRequest | undefined): boolean {
  return isOpen(request) && request?.missedAt !== undefined;
}
