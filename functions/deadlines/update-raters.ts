import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type Employee, type Posting, placeOn } from "../../shared/domain/organisation/employee.ts";
import { unitsEverHeaded } from "../../shared/domain/organisation/line-days.ts";
import { followLine, raterOnLine } from "../../shared/domain/organisation/raters/reporting-line.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { reportingLineRepository } from "../../shared/table/organisation/reporting-lines.ts";
import type { Table } from "../../shared/table/table.ts";
import { begin } from "./begin-posting.ts";
import { endRing, type Following } from "./end-ring.ts";
import { handBack } from "./hand-back.ts";
import { handOn } from "./hand-on.ts";
import { lineOn } from "./line-on.ts";

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
  const tree = await lines.tree();
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
