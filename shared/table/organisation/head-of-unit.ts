import type { Employee } from "../../domain/organisation/employee.ts";
import { headOn } from "../../domain/organisation/raters/reporting-line.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

/** Those who act or acted as head of a unit. */
export async function actingFor(table: Table, unitId: string): Promise<readonly Employee[]> {
  const acting = await table.all(items.actingHead.range(unitId));
  const found = await table.findMany(acting.map(({ nip }) => items.employee.key(nip)));
  return found.filter((one) => one !== undefined);
}

/**
 * Who heads a unit on a local day, if anybody does.
 * @param staff the unit's, where it is read already
 */
export async function headOfUnit(
  table: Table,
  unitId: string,
  { day, staff }: { readonly day: string; readonly staff?: Promise<readonly Employee[]> },
): Promise<string | undefined> {
  const [own, acting] = await Promise.all([
    staff ?? table.all(items.employee.list.range(unitId)),
    actingFor(table, unitId),
  ]);
  return headOn(unitId, [...own, ...acting], day);
}
