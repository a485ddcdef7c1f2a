import * as items from "../items.ts";
import { headOfUnit } from "../organisation/head-of-unit.ts";
import type { Table } from "../table.ts";

export type OwnerRepository = ReturnType<typeof ownerRepository>;

/** Owners of recommendations, the teams that verify, and who acts where these have left. */
export function ownerRepository(table: Table) {
  return {
    find: (nip: string) => table.find(items.employee.key(nip)),
    findMany: (nips: readonly string[]) => table.findMany(nips.map((nip) => items.employee.key(nip))),
    /** Who heads the unit that carries a programme out on a local day, if anybody does. */
    headOf: (leadUnitId: string, day: string) => headOfUnit(table, leadUnitId, { day }),
    headOfLead: (programmeId: string, day: string) => headOfLead(table, programmeId, day),
  };
}

/** Who heads the unit that carries a programme out on a local day, if anybody does. */
export async function headOfLead(
  table: Table,
  programmeId: string,
  day: string,
): Promise<string | undefined> {
  const programme = await table.find(items.supervisionProgramme.key(programmeId));
  return programme && headOfUnit(table, programme.leadUnitId, { day });
}
