import type { Decision } from "../../domain/aggregate.ts";
import { numbersOf } from "../../domain/counters.ts";
import { predicateCounts } from "../../domain/evaluation/figures.ts";
import type {
  UnitStanding,
  UnitStandingEvent,
} from "../../domain/evaluation/rating/organisation-predicate.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type OrganisationPredicateRepository = ReturnType<typeof organisationPredicateRepository>;

export function organisationPredicateRepository(table: Table) {
  return {
    find: (unitId: string, period: string) => table.find(items.organisationPredicate.key(unitId, period)),
    /** A unit, its predicate of a period where it is set, the period, and who asks, in one round trip. */
    async surroundings(unitId: string, period: string, nip: string) {
      const [unit, standing, employee, closing] = await table.findMany([
        items.unit.key(unitId),
        items.organisationPredicate.key(unitId, period),
        items.employee.key(nip),
        items.period.key(period),
      ]);
      return { closing, unit, standing, employee };
    },
    /** How many employees of some units have which predicate; a round trip for each hundred units. */
    async counts(unitIds: readonly string[], period: string) {
      const found = await table.findMany(unitIds.map((id) => items.predicateCounters.key(id, period)));
      return predicateCounts(found.map(numbersOf));
    },
    commit: (decision: Decision<UnitStanding, UnitStandingEvent>) => {
      const { unitId, period } = decision.state;
      return table.commit([{ key: items.organisationPredicate.key(unitId, period), decision }]);
    },
  };
}
