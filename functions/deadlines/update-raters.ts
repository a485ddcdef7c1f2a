import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import {
  type Employee,
  lastPlaceOn,
  type Posting,
  placeOn,
} from "../../shared/domain/organisation/employee.ts";
import { unitsEverHeaded } from "../../shared/domain/organisation/line-days.ts";
import { goingOn } from "../../shared/domain/organisation/open-unit.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import { goWithWork } from "../../shared/domain/organisation/posted-after-end.ts";
import {
  beginPosting,
  followLine,
  raterOnLine,
} from "../../shared/domain/organisation/raters/reporting-line.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import {
  type ReportingLineRepository,
  reportingLineRepository,
} from "../../shared/table/organisation/reporting-lines.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";
import { endRing, type Following } from "./end-ring.ts";
import { handBack } from "./hand-back.ts";
import { handOn } from "./hand-on.ts";

/**
 * Updates the raters of everybody whose reporting line runs through an employee's unit, and hands on what
 * somebody no longer in service, or on a long leave, left open, or gives back what nobody took over. Repeating it changes nothing, so an interrupted run can be
 * resumed.
 */
export async function updateRaters(
  { key, at }: DueOn<{ readonly nip: string; readonly moves?: true }>,
  table: Table,
): Promise<void> {
  const { timeZone } = cityOfProcess();
  const lines = reportingLineRepository(table, timeZone);
  const change = await lines.changeOf(key);
  if (change === undefined) return;
  const day = localDay(at, timeZone);
  const tree = await unitRepository(table).all();
  if (change.moves) await begin(change.employee, { day, at, tree, lines });
  const turned = (change.moves && (await lines.find(change.employee.nip))) || change.employee;
  const line = lineOn(day, tree, lines);
  const rated = await lines.ratedBy(turned.nip);
  const concerned = new Map(
    rated.filter((one) => placeOn(one, day)?.raterNip === turned.nip).map((one) => [one.nip, one]),
  );
  if (change.moves) concerned.set(turned.nip, turned);
  for (const unitId of unitsEverHeaded(turned))
    for (const one of await line.below(unitId)) concerned.set(one.nip, one);
  const raterOf = async ({ nip }: Employee, { unitId, isHead }: Posting) =>
    raterOnLine({ nip, isHead }, await line.upwards(unitId));
  const following = { day, at, raterOf, lines };
  const moved = [turned];
  for (const employee of concerned.values()) if (await follow(employee, following)) moved.push(employee);
  for (const { nip } of moved) await endRing(nip, following);
  await handOn(turned, { day, at, rated, table });
  await handBack(turned, { day, at, table });
  await lines.end(key);
}

interface Beginning {
  readonly day: string;
  readonly at: string;
  readonly tree: readonly OrganisationUnit[];
  readonly lines: ReportingLineRepository;
}

/** Lists somebody in the unit of the posting that begins, or in the one that goes on with its work if it has closed meanwhile. */
async function begin(employee: Employee, { day, at, tree, lines }: Beginning): Promise<void> {
  const place = lastPlaceOn(employee, day);
  const unit = tree.find(({ id }) => id === place?.unitId);
  const moved = unit && goWithWork(employee, { unit, successor: goingOn(unit, day, tree), day, at });
  await lines.commit(moved ?? beginPosting(employee, at), employee);
}

/** Gives an employee the rater that follows from the tree; tells whether that is another one. */
async function follow(employee: Employee, { day, at, raterOf, lines }: Following): Promise<boolean> {
  const place = placeOn(employee, day);
  if (place === undefined) return false;
  const chosen =
    place.isRaterAssigned && place.raterNip !== undefined ? await lines.find(place.raterNip) : undefined;
  const decision = followLine(employee, { line: await raterOf(employee, place), chosen, day, at });
  if (decision) await lines.commit(decision, employee);
  return decision !== undefined;
}

/** The heads of units on a day, reading each unit once. */
function lineOn(day: string, tree: readonly OrganisationUnit[], lines: ReportingLineRepository) {
  const units = new Map(tree.map((unit) => [unit.id, unit]));
  const staffs = new Map<string, Promise<readonly Employee[]>>();
  const heads = new Map<string, Promise<string | undefined>>();

  function staffOf(unitId: string): Promise<readonly Employee[]> {
    const staff = staffs.get(unitId) ?? lines.staff(unitId);
    staffs.set(unitId, staff);
    return staff;
  }

  function headOf(unitId: string): Promise<string | undefined> {
    const head = heads.get(unitId) ?? lines.headOf(unitId, { day, staff: staffOf(unitId) });
    heads.set(unitId, head);
    return head;
  }

  /** Heads of a unit and of those above it, nearest first. */
  function upwards(unitId: string): Promise<readonly (string | undefined)[]> {
    const ancestors = units.get(unitId)?.ancestors.toReversed() ?? [];
    return Promise.all([unitId, ...ancestors].map(headOf));
  }

  /**
   * Those whom a unit's head rates: its staff, and in each unit below its head, or everybody if it has none.
   */
  async function below(unitId: string): Promise<readonly Employee[]> {
    const staff = await staffOf(unitId);
    const children = tree.filter(({ parentId }) => parentId === unitId);
    const parts = await Promise.all(
      children.map(async (child) => {
        const head = await headOf(child.id);
        if (head === undefined) return below(child.id);
        return (await staffOf(child.id)).filter(({ nip }) => nip === head);
      }),
    );
    return [...staff, ...parts.flat()];
  }

  return { upwards, below };
}
