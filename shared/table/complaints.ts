import { localMonth } from "../domain/calendar.ts";
import { type Complaint, type ComplaintDecision, hasEnded } from "../domain/complaint.ts";
import { answerDaysMove } from "../domain/complaint-answer-days.ts";
import { type ComplaintTerms, nextDueAt } from "../domain/complaint-deadlines.ts";
import { figureMoves } from "../domain/complaint-figures.ts";
import type { Employee } from "../domain/employee.ts";
import type { OrganisationUnit } from "../domain/organisation-unit.ts";
import type { LoggedEvent } from "./event-log.ts";
import { type Key, keys, type Placement, ranges } from "./keys.ts";
import type { Projection } from "./projection.ts";
import type { Commit, PageRequest, Table } from "./table.ts";

export type ComplaintRepository = ReturnType<typeof complaintRepository>;

/** @param termsOf what a complaint is measured by: its deadlines place it among what is due */
export function complaintRepository(table: Table, termsOf: (complaint: Complaint) => ComplaintTerms) {
  const commitOf = (decision: ComplaintDecision, before?: Complaint): Commit<Complaint> => {
    const { state } = decision;
    const terms = termsOf(state);
    return {
      key: keys.complaint(state.trackingCode),
      decision,
      placement: placementOf(state, terms),
      projections: counters(state, before, terms),
    };
  };
  return {
    find: (trackingCode: string) => table.find<Complaint>(keys.complaint(trackingCode)),
    /** The complaint that a deadline is about. */
    at: (key: Key) => table.get<Complaint>(key),
    /** A complaint, and who asks for it, in one round trip. */
    async withAsker(trackingCode: string, nip: string) {
      const wanted = [keys.complaint(trackingCode), keys.employee(nip)];
      const [complaint, employee] = await table.findMany<unknown>(wanted);
      return { complaint: complaint as Complaint | undefined, employee: employee as Employee | undefined };
    },
    /** A complaint about to be changed, who changes it, and the unit that it is to go to, in one round trip. */
    async editWithAsker(trackingCode: string, nip: string, unitId?: string) {
      const others = [keys.employee(nip), ...(unitId === undefined ? [] : [keys.unit(unitId)])];
      const [complaint, employee, unit] = await table.editMany<Complaint>(
        keys.complaint(trackingCode),
        others,
      );
      return {
        complaint,
        employee: employee as Employee | undefined,
        unit: unit as OrganisationUnit | undefined,
      };
    },
    ofUnit: (unitId: string, state: "OPEN" | "ENDED", page: PageRequest) =>
      table.query<Complaint>(ranges.unitComplaints(unitId, state), page),
    events: (trackingCode: string) => table.all<LoggedEvent>(ranges.events(keys.complaint(trackingCode))),
    /** A new complaint, with the one reply that holds its secret. */
    receive: <Reply>(decision: ComplaintDecision, reply: (complaint: Complaint) => Reply) =>
      table.commit([commitOf(decision)], ([complaint]) => reply(complaint)),
    commit: (decision: ComplaintDecision, before: Complaint) => table.commit([commitOf(decision, before)]),
  };
}

function placementOf(complaint: Complaint, terms: ComplaintTerms): Placement {
  const { unitId, receivedAt, trackingCode } = complaint;
  const dueAt = nextDueAt(complaint, terms);
  return {
    list: {
      in: ranges.unitComplaints(unitId, hasEnded(complaint) ? "ENDED" : "OPEN"),
      at: `${receivedAt}#${trackingCode}`,
    },
    ...(dueAt && { dueAt }),
  };
}

/** The counters of the month of receipt, wherever the complaint has gone since. */
function counters(
  state: Complaint,
  before: Complaint | undefined,
  { calendar }: ComplaintTerms,
): Projection[] {
  const month = localMonth(state.receivedAt, calendar.zone);
  const answered = answerDaysMove(before, state, calendar);
  return [...figureMoves(before, state)].map(([unitId, add]) => ({
    kind: "count",
    key: keys.serviceCounters(unitId, month),
    add: { ...add, ...(answered?.unitId === unitId && answered.add) },
    set: { unitId, month },
  }));
}
