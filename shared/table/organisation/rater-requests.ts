import type { Employee } from "../../domain/organisation/employee.ts";
import type { RaterRequest, RaterRequestDecision } from "../../domain/organisation/rater-request.ts";
import { type PerformancePlan, standing } from "../../domain/planning/performance-plan.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Key, Placement } from "../keys.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import { type RaterChange, raterCommits } from "./rater-assignments.ts";

export type RaterRequestRepository = ReturnType<typeof raterRequestRepository>;

export function raterRequestRepository(table: Table) {
  return {
    get: (nip: string) => table.get<RaterRequest>(keys.raterRequest(nip)),
    edit: (nip: string) => table.edit<RaterRequest>(keys.raterRequest(nip)),
    /** The request that a deadline is about. */
    at: (key: Key) => table.get<RaterRequest>(key),
    /** An employee's last request, with the employee and whoever is wanted as rater, in one round trip. */
    async withPeople(nip: string, wantedNip: string | undefined) {
      const wanted = wantedNip === undefined ? [] : [keys.employee(wantedNip)];
      const [request, employee, rater] = await table.findMany<unknown>([
        keys.raterRequest(nip),
        keys.employee(nip),
        ...wanted,
      ]);
      return {
        request: request as RaterRequest | undefined,
        employee: employee as Employee | undefined,
        rater: rater as Employee | undefined,
      };
    },
    /** A request about to be granted, with whatever the correction changes, in one round trip. */
    async editWithSurroundings(nip: string, year: string, raterNip: string | undefined) {
      const rater = raterNip === undefined ? [] : [keys.employee(raterNip)];
      const others = [keys.employee(nip), keys.plan(nip, year), ...rater];
      const [request, employee, plan, found] = await table.editMany<RaterRequest>(
        keys.raterRequest(nip),
        others,
      );
      return {
        request,
        employee: employee as Employee,
        plan: standing(plan as PerformancePlan | undefined),
        rater: found as Employee | undefined,
      };
    },
    list: (list: RaterRequestList, page: PageRequest) =>
      table.query<RaterRequest>(ranges.raterRequests(list), page),
    commit: (decision: RaterRequestDecision) => table.commit([requestCommit(decision)]),
    /** The granted request, the posting with its new rater, and the proposal on its way to them: all or nothing. */
    commitCorrection: (decision: RaterRequestDecision, change: RaterChange, zone: string) =>
      table.commit([requestCommit(decision), ...raterCommits(change, zone)] as const),
  };
}

export type RaterRequestList = "OPEN" | "OVERDUE" | "ANSWERED";

function requestCommit(decision: RaterRequestDecision): Commit<RaterRequest> {
  return { key: keys.raterRequest(decision.state.nip), decision, placement: placementOf(decision.state) };
}

function placementOf({ nip, state, requestedAt, answerDueAt, overdueSince }: RaterRequest): Placement {
  const isOpen = state === "OPEN";
  const list: RaterRequestList = isOpen ? (overdueSince ? "OVERDUE" : "OPEN") : "ANSWERED";
  return {
    list: { in: ranges.raterRequests(list), at: `${requestedAt}#${nip}` },
    ...(isOpen && overdueSince === undefined && { dueAt: answerDueAt }),
  };
}
