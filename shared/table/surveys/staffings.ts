import type { Decision } from "../../domain/aggregate.ts";
import type { ServicePoint } from "../../domain/surveys/points/service-point.ts";
import {
  daysServed,
  peopleOf,
  type Staffing,
  type StaffingEvent,
} from "../../domain/surveys/points/staffing.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import { gone, type Projection, put } from "../projection.ts";
import type { Table } from "../table.ts";

export type StaffingRepository = ReturnType<typeof staffingRepository>;

export function staffingRepository(table: Table) {
  return {
    /**
     * A point, its staffing in a month, and the named employees, in one round trip.
     * @throws DomainError `aggregate.not-found` if there is no such point
     */
    async context(code: string, month: string, nips: readonly string[]) {
      const [point, staffing, ...employees] = await table.findMany([
        items.servicePoint.key(code),
        items.staffing.key(code, month),
        ...nips.map(items.employee.key),
      ]);
      return {
        point: found(point),
        staffing,
        employees,
      };
    },
    /** Every change of a staffing list, oldest first. */
    history: (code: string, month: string) => table.all(items.event.range(items.staffing.key(code, month))),
    /** Where an employee served in a month. */
    ofEmployee: (nip: string, month: string) => table.all(items.staffedPoints(nip, month)),
    commit: (
      decision: Decision<Staffing, StaffingEvent>,
      point: ServicePoint,
      before: Staffing | undefined,
    ) => {
      const { code, month } = decision.state;
      const projections = staffedPoints(decision.state, point, before);
      return table.commit([{ key: items.staffing.key(code, month), decision, projections }]);
    },
  };
}

/** The days of everybody who is or was on the list follow its change. */
function staffedPoints(
  after: Staffing,
  { unitId, name, service }: ServicePoint,
  before: Staffing | undefined,
): Projection[] {
  const { code, month } = after;
  return peopleOf([...(before?.days ?? []), ...after.days]).flatMap((nip): Projection[] => {
    const days = daysServed(after, nip);
    const key = items.staffedPoint.key(nip, month, code);
    if (days.length === 0) return [gone(key)];
    if (before !== undefined && String(daysServed(before, nip)) === String(days)) return [];
    return [put({ key, item: { nip, code, unitId, name, service, days } satisfies items.StaffedPoint })];
  });
}
