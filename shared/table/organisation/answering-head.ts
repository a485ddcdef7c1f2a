import { goingOn, isOpenOn } from "../../domain/organisation/open-unit.ts";
import type { Table } from "../table.ts";
import { headOfUnit } from "./head-of-unit.ts";
import { unitSuccessorRepository } from "./unit-successors.ts";

/** Who answers for a unit on a local day: its head, or after its end the head of whichever goes on with its work. */
export async function answeringHead(table: Table, unitId: string, day: string): Promise<string | undefined> {
  const [head, unit] = await Promise.all([
    headOfUnit(table, unitId, { day }),
    unitSuccessorRepository(table).goingOn(unitId, day),
  ]);
  return unit === undefined || unit.id === unitId ? head : headOfUnit(table, unit.id, { day });
}

/** The units that somebody answers for who heads some on a local day: those, and the closed ones whose work goes on in them. */
export async function answeredUnits(
  table: Table,
  headed: readonly string[],
  day: string,
): Promise<readonly string[]> {
  if (headed.length === 0) return headed;
  const tree = await unitSuccessorRepository(table).all();
  const closed = tree.filter((unit) => !isOpenOn(unit, day) && headed.includes(goingOn(unit, day, tree).id));
  return [...headed, ...closed.map(({ id }) => id)];
}
