import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import { leadInstead } from "../../shared/domain/supervision/programme.ts";
import { allProgrammes, programmeRepository } from "../../shared/table/supervision/programmes.ts";
import type { Table } from "../../shared/table/table.ts";

interface HandingOn {
  /** The unit that goes on. */
  readonly successor: OrganisationUnit;
  readonly at: string;
  readonly table: Table;
}

/** Gives the programmes of supervision that a closed unit leads to its successor. Repeating it changes nothing. */
export async function handOnProgrammes(
  { id }: OrganisationUnit,
  { successor, at, table }: HandingOn,
): Promise<void> {
  const programmes = programmeRepository(table);
  for (const programme of await allProgrammes(table)) {
    const decision = leadInstead(programme, { of: id, successor, at });
    if (decision) await programmes.commit(decision);
  }
}
