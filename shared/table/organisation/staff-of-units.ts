import type { Employee } from "../../domain/organisation/employee.ts";
import type { Table } from "../table.ts";
import { employee } from "./items.ts";

/** How many units' staff are asked for at a time. */
const UNITS_AT_ONCE = 16;

/** The employees of several units, by unit; one pass over them, several units at a time. */
export async function staffOfUnits(
  table: Table,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Employee[]>> {
  const staff = new Map<string, readonly Employee[]>();
  const left = unitIds.values();
  const reader = async () => {
    for (const unitId of left) staff.set(unitId, await table.all(employee.list.range(unitId)));
  };
  await Promise.all(Array.from({ length: UNITS_AT_ONCE }, reader));
  return staff;
}
