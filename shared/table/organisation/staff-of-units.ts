import type { Employee } from "../../domain/organisation/employee.ts";
import { inParallel } from "../../in-parallel.ts";
import type { Table } from "../table.ts";
import { employee } from "./items.ts";

/** How many units' staff are asked for at a time. */
const UNITS_AT_ONCE = 16;

/** The employees of several units, by unit in the order asked for; one pass over them, several units at a time. */
export async function staffOfUnits(
  table: Table,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Employee[]>> {
  const staff = await inParallel(
    unitIds,
    UNITS_AT_ONCE,
    async (unitId) => [unitId, await table.all(employee.list.range(unitId))] as const,
  );
  return new Map(staff);
}
