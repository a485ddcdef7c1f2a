import type { Decision } from "../../domain/aggregate.ts";
import { numbersOf } from "../../domain/counters.ts";
import { predikatCounts } from "../../domain/evaluation/figures.ts";
import type {
  UnitStanding,
  UnitStandingEvent,
} from "../../domain/evaluation/rating/organisation-predikat.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type OrganisationPredikatRepository = ReturnType<typeof organisationPredikatRepository>;

export function organisationPredikatRepository(table: Table) {
  return {
    find: (unitId: string, period: string) => table.find(items.organisationPredikat.key(unitId, period)),
    /** A unit, its predikat of a period if set, the period, and the caller, in one round trip. */
    async context(unitId: string, period: string, nip: string) {
      const [unit, standing, employee, closing] = await table.findMany([
        items.unit.key(unitId),
        items.organisationPredikat.key(unitId, period),
        items.employee.key(nip),
        items.period.key(period),
      ]);
      return { closing, unit, standing, employee };
    },
    /** How many employees of each unit have which predikat; a round trip for each hundred units. */
    async counts(unitIds: readonly string[], period: string) {
      const found = await table.findMany(unitIds.map((id) => items.predikatCounters.key(id, period)));
      return predikatCounts(found.map(numbersOf));
    },
    commit: (decision: Decision<UnitStanding, UnitStandingEvent>) => {
      const { unitId, period } = decision.state;
      return table.commit([{ key: items.organisationPredikat.key(unitId, period), decision }]);
    },
  };
}
