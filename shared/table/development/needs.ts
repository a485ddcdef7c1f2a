import { type LocalDay, monthOf } from "../../domain/calendar/calendar.ts";
import { yearOf } from "../../domain/calendar/period-id.ts";
import type { Need, NeedDecision } from "../../domain/development/need.ts";
import * as items from "../items.ts";
import { onFrom } from "../keys.ts";
import type { PageRequest, Table } from "../table.ts";

export type NeedRepository = ReturnType<typeof needRepository>;

/** What is on record of somebody that shows needs. */
export type NeedRecords = Awaited<ReturnType<NeedRepository["records"]>>;

export function needRepository(table: Table) {
  /** Evaluations of a year are stored together, its months, quarters and the year itself. */
  async function closedSince(nip: string, { from, to }: { readonly from: LocalDay; readonly to: LocalDay }) {
    const years = [...new Set([yearOf(from), yearOf(to)])];
    const closed = await Promise.all(years.map((year) => table.all(items.evaluationsOfYear(nip, year))));
    return closed.flat().filter(({ closedAt }) => closedAt >= from);
  }

  return {
    /** Somebody, the year, and the answer so far to the need of an id, in one round trip. */
    async context(nip: string, year: string, id?: string) {
      const [employee, ofYear, known] = await table.findMany([
        items.employee.key(nip),
        items.developmentYear.key(year),
        id === undefined ? undefined : items.developmentNeed.key(nip, year, id),
      ]);
      return { employee, ofYear, known };
    },
    of: (nip: string, year: string): Promise<readonly Need[]> =>
      table.all(items.developmentNeed.range(nip, year)),
    /** Those of a unit's staff, by employee. */
    ofUnit: (unitId: string, year: string, page: PageRequest) =>
      table.query(items.developmentNeed.list.range(unitId, year), page),
    /** What shows needs, of what is on record between two local days, in a query for each kind. */
    async records(nip: string, { from, to }: { readonly from: LocalDay; readonly to: LocalDay }) {
      const [evaluations, observations, visits, assessments] = await Promise.all([
        closedSince(nip, { from, to }),
        table.all(items.observationsBetween(nip, monthOf(from), monthOf(to))),
        table.all(onFrom(items.supervisionVisit.list.range(nip), from)),
        table.all(items.competencyAssessment.range(nip)),
      ]);
      return { evaluations, observations, visits, assessments };
    },
    commit(decision: NeedDecision) {
      const { nip, year, id, unitId } = decision.state;
      const placement = { list: items.developmentNeed.list.at(unitId, year, nip, id) };
      return table.commit([{ key: items.developmentNeed.key(nip, year, id), decision, placement }]);
    },
  };
}
