import type { Decision } from "../../domain/aggregate.ts";
import { startOfDay } from "../../domain/calendar/calendar.ts";
import type { Employee, EmployeeEvent } from "../../domain/organisation/employee.ts";
import { HEAD_OF_CITY } from "../../domain/organisation/head-of-city.ts";
import { handoverDay } from "../../domain/organisation/rater-handover.ts";
import * as items from "../items.ts";
import { after } from "../keys.ts";
import { type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import type { TeamMember } from "./items.ts";

export type EmployeeRepository = ReturnType<typeof employeeRepository>;

/** Whether a line of the list still holds on a local day. */
export function isRatedOn({ until }: TeamMember, day: string): boolean {
  return until === undefined || day < until;
}

export function employeeRepository(table: Table) {
  return {
    get: (nip: string) => table.get(items.employee.key(nip)),
    edit: (nip: string) => table.edit(items.employee.key(nip)),
    /** Every event of an employee, oldest first. */
    history: (nip: string) => table.all(items.event.range(items.employee.key(nip))),
    findMany: (nips: readonly string[]) => table.findMany(nips.map(items.employee.key)),
    ofUnit: (unitId: string, page: PageRequest) => table.query(items.employee.list.range(unitId), page),
    /** In the order of their NIP, after that of one of them where it is given. */
    eachOfUnit: (unitId: string, lastNip?: string) =>
      table.each(after(items.employee.list.range(unitId), lastNip)),
    /**
     * Whom somebody rates, and whom they rated before.
     * @param rater a NIP, or the role of the head of the city
     */
    team: (rater: string, page: PageRequest) => table.query(items.teamMember.range(rater), page),
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
    key: items.employee.key(state.nip),
    decision,
    ...(posting && { placement: { list: items.employee.list.at(posting.unitId, state.nip) } }),
    projections: [...teamChanges(state, before), ...handover(state, before, zone)],
  };
}

function handover(state: Employee, before: Employee | undefined, zone: string): Projection[] {
  const day = handoverDay(before, state);
  if (day === undefined) return [];
  const { nip } = state;
  const key = items.raterHandover.key(nip, state.version + 1);
  return [put({ key, item: { nip }, placement: { dueAt: startOfDay(day, zone) } })];
}

function teamChanges({ nip, name, postings }: Employee, before: Employee | undefined): Projection[] {
  const posting = postings.at(-1);
  const previous = before?.postings.at(-1);
  const raterIn = ({ raterNip }: { readonly raterNip?: string | undefined }) => raterNip ?? HEAD_OF_CITY;
  const lineOf = (at: { readonly unitId: string; readonly raterNip?: string | undefined }, until?: string) =>
    put({
      key: items.teamMember.key(raterIn(at), nip),
      item: { nip, name, unitId: at.unitId, ...(until && { until }) } satisfies TeamMember,
    });
  if (posting === undefined) return [];
  const hasLeft = previous && raterIn(previous) !== raterIn(posting);
  return [...(hasLeft ? [lineOf(previous, posting.from)] : []), lineOf(posting)];
}
