import { goingOn, isOpenOn } from "../../domain/organisation/open-unit.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";
import { unitRepository } from "./units.ts";

export type UnitSuccessorRepository = ReturnType<typeof unitSuccessorRepository>;

/** Units, with those that go on after them. */
export function unitSuccessorRepository(table: Table) {
  const units = unitRepository(table);
  return {
    ...units,
    /**
     * The unit that does a unit's work on a local day: itself, or after its end whichever goes on with it, which then takes the
     * whole tree. Undefined if there is no such unit.
     */
    async goingOn(id: string, day: string): Promise<OrganisationUnit | undefined> {
      const unit = await table.find(items.unit.key(id));
      return unit && !isOpenOn(unit, day) ? goingOn(unit, day, await units.all()) : unit;
    },
  };
}
