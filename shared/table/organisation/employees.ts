import type { Decision } from "../../domain/aggregate.ts";
import { startOfDay } from "../../domain/calendar/calendar.ts";
import type { Employee, EmployeeEvent } from "../../domain/organisation/employee.ts";
import { HEAD_OF_CITY } from "../../domain/organisation/head-of-city.ts";
import { handoverDay } from "../../domain/organisation/rater-handover.ts";
import type { LoggedEvent } from "../event-log.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Projection } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type EmployeeRepository = ReturnType<typeof employeeRepository>;

/** A line of a rater's team list. */
export interface TeamMember {
  readonly nip: string;
  readonly name: string;
  readonly unitId: string;
  /** The day from which somebody else rates them; what was closed before may still await this rater. */
  readonly until?: string;
}

/** Whether a line of the list still holds on a local day. */
export function isRatedOn({ until }: TeamMember, day: string): boolean {
  return until === undefined || day < until;
}

export function employeeRepository(table: Table) {
  return {
    get: (nip: string) => table.get<Employee>(keys.employee(nip)),
    edit: (nip: string) => table.edit<Employee>(keys.employee(nip)),
    /** Every event of an employee, oldest first. */
    history: (nip: string) => table.all<LoggedEvent>(ranges.events(keys.employee(nip))),
    findMany: (nips: readonly string[]) => table.findMany<Employee>(nips.map(keys.employee)),
    ofUnit: (unitId: string, page: PageRequest) => table.query<Employee>(ranges.unitEmployees(unitId), page),
    /** In the order of their NIP, after that of one of them where it is given. */
    eachOfUnit: (unitId: string, after?: string) => table.each<Employee>(ranges.unitEmployees(unitId, after)),
    /**
     * Whom somebody rates, and whom they rated before.
     * @param rater a NIP, or the role of the head of the city
     */
    team: (rater: string, page: PageRequest) => table.query<TeamMember>(ranges.team(rater), page),
  };
}

/**
 * An employee's change, to be committed alone or together with others: 2 items, and where the rater changes up to 2 for the
 * raters' lists and 1 for what is to go on to the new one.
 * @param zone of the city, by which the new rater's first day begins
 */
export function employeeCommit(
  decision: Decision<Employee, EmployeeEvent>,
  before: Employee | undefined,
  zone: string,
): Commit<Employee> {
  const { state } = decision;
  const posting = state.postings.at(-1);
  return {
    key: keys.employee(state.nip),
    decision,
    ...(posting && { placement: { list: { in: ranges.unitEmployees(posting.unitId), at: state.nip } } }),
    projections: [...teamChanges(state, before), ...handover(state, before, zone)],
  };
}

function handover(state: Employee, before: Employee | undefined, zone: string): Projection[] {
  const day = handoverDay(before, state);
  if (day === undefined) return [];
  const { nip } = state;
  const key = keys.raterHandover(nip, state.version + 1);
  return [{ kind: "put", key, item: { nip }, placement: { dueAt: startOfDay(day, zone) } }];
}

function teamChanges({ nip, name, postings }: Employee, before: Employee | undefined): Projection[] {
  const posting = postings.at(-1);
  const previous = before?.postings.at(-1);
  const raterIn = ({ raterNip }: { readonly raterNip?: string | undefined }) => raterNip ?? HEAD_OF_CITY;
  const lineOf = (
    at: { readonly unitId: string; readonly raterNip?: string | undefined },
    until?: string,
  ) => ({
    kind: "put" as const,
    key: keys.teamMember(raterIn(at), nip),
    item: { nip, name, unitId: at.unitId, ...(until && { until }) } satisfies TeamMember,
  });
  if (posting === undefined) return [];
  const hasLeft = previous && raterIn(previous) !== raterIn(posting);
  return [...(hasLeft ? [lineOf(previous, posting.from)] : []), lineOf(posting)];
}
