import type { Employee } from "../../domain/organisation/employee.ts";
import type { RaterRequest, RaterRequestDecision } from "../../domain/organisation/raters/request.ts";
import { standing } from "../../domain/planning/performance-plan.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import type { Key, Placement } from "../keys.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import { type RaterChange, raterChain, raterCommits } from "./rater-assignments.ts";

export type RaterRequestRepository = ReturnType<typeof raterRequestRepository>;

export function raterRequestRepository(table: Table) {
  return {
    get: (nip: string) => table.get(items.raterRequest.key(nip)),
    edit: (nip: string) => table.edit(items.raterRequest.key(nip)),
    /** The request that is due. */
    at: (key: Key<RaterRequest>) => table.get(key),
    /** An employee's last request, with the employee, the requested rater and the city's changed calendar, in one round trip. */
    async withPeople(nip: string, wantedNip: string | undefined) {
      const wanted = wantedNip === undefined ? [] : [items.employee.key(wantedNip)];
      const [request, employee, calendar, rater] = await table.findMany([
        items.raterRequest.key(nip),
        items.employee.key(nip),
        items.cityCalendar.key(),
        ...wanted,
      ]);
      return { request, employee, rater, calendar };
    },
    /** A request to be granted, with everything that the correction changes, in one round trip. */
    async editWithContext(nip: string, year: string, raterNip: string | undefined) {
      const [request, employee, plan, rater] = await table.editMany(items.raterRequest.key(nip), [
        items.employee.key(nip),
        items.plan.key(nip, year),
        raterNip === undefined ? undefined : items.employee.key(raterNip),
      ]);
      return { request, employee: found(employee), plan: standing(plan), rater };
    },
    above: (rater: Employee | undefined, from: string) => raterChain(table, rater, from),
    list: (list: RaterRequestList, page: PageRequest) =>
      table.query(items.raterRequest.list.range(list), page),
    commit: (decision: RaterRequestDecision) => table.commit([requestCommit(decision)]),
    /**
     * Commits the granted request, the posting with its new rater and the proposal handed to them, all or
     * nothing.
     */
    commitCorrection: (decision: RaterRequestDecision, change: RaterChange, zone: string) =>
      table.commit([requestCommit(decision), ...raterCommits(change, zone)] as const),
  };
}

export type RaterRequestList = "OPEN" | "OVERDUE" | "ANSWERED";

function requestCommit(decision: RaterRequestDecision): Commit<RaterRequest> {
  return {
    key: items.raterRequest.key(decision.state.nip),
    decision,
    placement: placementOf(decision.state),
  };
}

function placementOf({
  nip,
  state,
  requestedAt,
  answerDueAt,
  overdueSince,
}: RaterRequest): Placement<RaterRequest> {
  const isOpen = state === "OPEN";
  const list: RaterRequestList = isOpen ? (overdueSince ? "OVERDUE" : "OPEN") : "ANSWERED";
  return {
    list: items.raterRequest.list.at(list, requestedAt, nip),
    ...(isOpen && overdueSince === undefined && { due: items.raterRequest.due.at(answerDueAt) }),
  };
}
