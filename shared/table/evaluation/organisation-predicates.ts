import type { Decision } from "../../domain/aggregate.ts";
import { numbersOf } from "../../domain/counters.ts";
import { predicateCounts } from "../../domain/evaluation/figures.ts";
import type { Period } from "../../domain/evaluation/period.ts";
import type {
  UnitStanding,
  UnitStandingEvent,
} from "../../domain/evaluation/rating/organisation-predicate.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import * as keys from "../item-keys.ts";
import type { Table } from "../table.ts";

export type OrganisationPredicateRepository = ReturnType<typeof organisationPredicateRepository>;

export function organisationPredicateRepository(table: Table) {
  return {
    find: (unitId: string, period: string) =>
      table.find<UnitStanding>(keys.organisationPredicate(unitId, period)),
    /** A unit, its predicate of a period where it is set, the period, and who asks, in one round trip. */
    async surroundings(unitId: string, period: string, nip: string) {
      const wanted = [
        ...[keys.unit(unitId), keys.organisationPredicate(unitId, period)],
        ...[keys.employee(nip), keys.period(period)],
      ];
      const [unit, standing, employee, closing] = await table.findMany<unknown>(wanted);
      return {
        closing: closing as Period | undefined,
        unit: unit as OrganisationUnit | undefined,
        standing: standing as UnitStanding | undefined,
        employee: employee as Employee | undefined,
      };
    },
    /** How many employees of some units have which predicate; a round trip for each hundred units. */
    async counts(unitIds: readonly string[], period: string) {
      const found = await table.findMany<object>(unitIds.map((id) => keys.predicateCounters(id, period)));
      return predicateCounts(found.map(numbersOf));
    },
    commit: (decision: Decision<UnitStanding, UnitStandingEvent>) => {
      const { unitId, period } = decision.state;
      return table.commit([{ key: keys.organisationPredicate(unitId, period), decision }]);
    },
  };
}
