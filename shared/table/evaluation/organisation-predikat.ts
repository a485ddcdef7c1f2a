import type { Decision } from "../../domain/aggregate.ts";
import { numbersOf } from "../../domain/counters.ts";
import { predikatCounts } from "../../domain/evaluation/figures.ts";
import type {
  UnitStanding,
  UnitStandingEvent,
} from "../../domain/evaluation/rating/organisation-predikat.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type OrganisationPredikatRepository = ReturnType<typeof organisationPredikatRepository>;

export function organisationPredikatRepository(table: Table) {
  async function context(unitId: string, period: string, nip: string) {
    const [unit, standing, employee, closing] = await table.findMany([
      items.unit.key(unitId),
      items.organisationPredikat.key(unitId, period),
      items.employee.key(nip),
      items.period.key(period),
    ]);
    return { closing, unit, standing, employee };
  }
  return {
    find: (unitId: string, period: string) => table.find(items.organisationPredikat.key(unitId, period)),
    /** A unit, its predikat of a period if set, the period, and the caller, in one round trip. */
    context,
    /** The same of a predikat that is to be set, or replaced. */
    async toSet(unitId: string, period: string, nip: string) {
      const { standing, ...around } = await context(unitId, period, nip);
      return { ...around, standing: table.replaceable(standing) };
    },
    /** How many employees of each unit have which predikat; a round trip for each hundred units. */
    async counts(unitIds: readonly string[], period: string) {
      const found = await table.findMany(unitIds.map((id) => items.predikatCounters.key(id, period)));
      return predikatCounts(found.map(numbersOf));
    },
    /** The caller and the period, in one round trip. */
    async caller(nip: string, period: string) {
      const [employee, closing] = await table.findMany([items.employee.key(nip), items.period.key(period)]);
      return { employee, closing };
    },
    /** Each unit with its own counts, and its predikat if set; a round trip for each fifty units, in parallel. */
    async ofUnits(units: readonly OrganisationUnit[], period: string) {
      const [figures, standings] = await Promise.all([
        table.findMany(units.map(({ id }) => items.predikatCounters.key(id, period))),
        table.findMany(units.map(({ id }) => items.organisationPredikat.key(id, period))),
      ]);
      return units.map((unit, place) => ({
        unit,
        counts: predikatCounts([numbersOf(figures[place])]),
        standing: standings[place],
      }));
    },
    commit: (decision: Decision<UnitStanding, UnitStandingEvent>) => {
      const { unitId, period } = decision.state;
      return table.commit([{ key: items.organisationPredikat.key(unitId, period), decision }]);
    },
  };
}
