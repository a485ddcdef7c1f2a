import type { Decision } from "../../domain/aggregate.ts";
import { addDays, type LocalDay, localDay, startOfDay } from "../../domain/calendar/calendar.ts";
import {
  type Employee,
  type EmployeeEvent,
  lastPlaceOn,
  NipSchema,
} from "../../domain/organisation/employee.ts";
import { HEAD_OF_CITY } from "../../domain/organisation/head-of-city.ts";
import { lineDays } from "../../domain/organisation/line-days.ts";
import { handoverDay } from "../../domain/organisation/raters/handover.ts";
import * as items from "../items.ts";
import { after } from "../keys.ts";
import { nameLines } from "../names/names.ts";
import { type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import { actingFor } from "./head-of-unit.ts";
import type { TeamMember } from "./items.ts";

export type EmployeeRepository = ReturnType<typeof employeeRepository>;

/** Whether a team line is still in force on a local day. */
export function isRatedOn({ until }: TeamMember, day: string): boolean {
  return until === undefined || day < until;
}

export function employeeRepository(table: Table) {
  return {
    get: (nip: string) => table.get(items.employee.key(nip)),
    find: (nip: string) => table.find(items.employee.key(nip)),
    edit: (nip: string) => table.edit(items.employee.key(nip)),
    /** @param zone the city's time zone */
    commit: <Reply>(
      decision: Decision<Employee, EmployeeEvent>,
      before: Employee,
      { zone, reply }: { readonly zone: string; readonly reply: (changed: Employee) => Reply },
    ) => table.commit([employeeCommit(decision, before, zone)], ([changed]) => reply(changed)),
    /** Every event of an employee, oldest first. */
    history: (nip: string) => table.all(items.event.range(items.employee.key(nip))),
    findMany: (nips: readonly string[]) => table.findMany(nips.map(items.employee.key)),
    /** Names by NIP. Accounts that belong to no employee have none. */
    async namesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const nips = [...new Set(accounts)].filter((account) => NipSchema().safeParse(account).success);
      const found = await table.findMany(nips.map(items.employee.key));
      return new Map(found.flatMap((one) => (one ? [[one.nip, one.name] as const] : [])));
    },
    ofUnit: (unitId: string, page: PageRequest) => table.query(items.employee.list.range(unitId), page),
    /** Those who act or acted as head of a unit. */
    actingFor: (unitId: string) => actingFor(table, unitId),
    /** A unit's employees by NIP, optionally after a given one. */
    eachOfUnit: (unitId: string, lastNip?: string) =>
      table.each(after(items.employee.list.range(unitId), lastNip)),
    /**
     * The employees somebody rates or used to rate.
     * @param rater a NIP, or the role of the head of the city
     */
    team: (rater: string, page: PageRequest) => table.query(items.teamMember.range(rater), page),
  };
}

/**
 * An employee's change, to be committed alone or with others: 2 items; a change of rater adds up to 2 team
 * lines and 1 handover, a new name or unit up to 6 lines by which they are found.
 * @param zone the city's time zone; the new rater's first day begins by it
 */
export function employeeCommit(
  decision: Decision<Employee, EmployeeEvent>,
  before: Employee | undefined,
  zone: string,
): Commit<Employee> {
  const { state } = decision;
  const day = localDay(decision.event.at, zone);
  const posting = lastPlaceOn(state, day) ?? state.postings[0];
  return {
    key: items.employee.key(state.nip),
    decision,
    ...(posting && { placement: { list: items.employee.list.at(posting.unitId, state.nip) } }),
    projections: [
      ...teamChanges(state, before),
      ...handover(state, before, zone),
      ...lineChanges(state, before, { zone, today: day }),
      ...actingHeads(state, before),
      ...siasnPerson(state, before),
      // A posting that begins, or goes on elsewhere, lists somebody in another unit than before.
      ...nameLines(state, before, { day, hasMoved: decision.event.type.startsWith("POSTING_") }),
    ],
  };
}

/** A new employee changes nobody else's rater until a unit names them its head. */
function lineChanges(state: Employee, before: Employee | undefined, drawing: Drawing): Projection[] {
  return before ? lineProjections(state, lineDays(before, state), drawing) : [];
}

interface Drawing {
  /** Time zone of the city. */
  readonly zone: string;
  /** Local day of the change. */
  readonly today: LocalDay;
}

/** Marks whose raters have to be determined again, and on which days. */
export function lineProjections(
  { nip, version, postings }: Employee,
  days: readonly LocalDay[],
  { zone, today }: Drawing,
): Projection[] {
  // The list of a unit's staff is that of the day of the change; later moves take effect on their first day.
  const movesOn = (day: LocalDay) => day > today && postings.some(({ from }) => from === day);
  return days.map((day) =>
    put({
      key: items.lineChange.key(nip, version + 1, day),
      item: { nip, ...(movesOn(day) && { moves: true as const }) },
      placement: { due: items.lineChange.due.at(startOfDay(day, zone)) },
    }),
  );
}

function siasnPerson({ nip, siasnId }: Employee, before: Employee | undefined): Projection[] {
  if (siasnId === undefined || siasnId === before?.siasnId) return [];
  return [put({ key: items.siasnPerson.key(siasnId), item: { nip } })];
}

function actingHeads({ nip, headships = [] }: Employee, before: Employee | undefined): Projection[] {
  const known = new Set((before?.headships ?? []).map(({ unitId }) => unitId));
  const added = new Set(headships.map(({ unitId }) => unitId).filter((unitId) => !known.has(unitId)));
  return [...added].map((unitId) => put({ key: items.actingHead.key(unitId, nip), item: { nip } }));
}

function handover(state: Employee, before: Employee | undefined, zone: string): Projection[] {
  const day = handoverDay(before, state);
  if (day === undefined) return [];
  const { nip } = state;
  const key = items.raterHandover.key(nip, state.version + 1);
  return [put({ key, item: { nip }, placement: { due: items.raterHandover.due.at(startOfDay(day, zone)) } })];
}

/** Each rater's line that changed: until when it is in force, as far as the postings tell. */
function teamChanges(state: Employee, before: Employee | undefined): Projection[] {
  const known = new Map(teamLines(before).map((line) => [line.rater, JSON.stringify(line)]));
  const lines = teamLines(state);
  const gone = teamLines(before).filter(({ rater }) => lines.every((line) => line.rater !== rater));
  const first = state.postings[0]?.from ?? "";
  return [...gone.map((line) => ({ ...line, until: line.until ?? first })), ...lines]
    .filter((line) => known.get(line.rater) !== JSON.stringify(line))
    .map(({ rater, ...item }) => put({ key: items.teamMember.key(rater, state.nip), item }));
}

/** A shorter leave covers no whole month. */
const SHORTEST_MONTH = 28;

/**
 * For each rater of an employee, their last posting under that rater, and from when it no longer holds: another rater took
 * over, or service paused or ended.
 */
function teamLines(employee: Employee | undefined): readonly (TeamMember & { readonly rater: string })[] {
  if (employee === undefined) return [];
  const { nip, name, postings } = employee;
  const long = (employee.leaves ?? []).filter(
    ({ from, until }) => until >= addDays(from, SHORTEST_MONTH - 1),
  );
  const away = long.map(({ from, until }) => ({ from, until }));
  const turn = employee.service?.at(-1);
  const outFrom = turn && turn.standing !== "IN_SERVICE" ? turn.from : undefined;
  const raterIn = (posting: Employee["postings"][number]) => posting.raterNip ?? HEAD_OF_CITY;
  return [...new Set(postings.map(raterIn))].flatMap((rater) => {
    const index = postings.findLastIndex((posting) => raterIn(posting) === rater);
    const last = postings[index];
    const until = postings[index + 1]?.from ?? outFrom;
    const line = { rater, nip, name, ...(until && { until }), ...(away.length > 0 && { away }) };
    return last ? [{ ...line, unitId: last.unitId }] : [];
  });
}
