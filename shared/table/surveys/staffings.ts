import type { Decision } from "../../domain/aggregate.ts";
import type { LocalDay } from "../../domain/calendar/calendar.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import type { ServicePoint } from "../../domain/surveys/points/service-point.ts";
import {
  daysServed,
  peopleOf,
  type Staffing,
  type StaffingEvent,
} from "../../domain/surveys/points/staffing.ts";
import type { LoggedEvent } from "../event-log.ts";
import { found } from "../found.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Projection } from "../projection.ts";
import type { Table } from "../table.ts";

export type StaffingRepository = ReturnType<typeof staffingRepository>;

/** On which days of a month somebody served at a point. */
export interface StaffedPoint extends Pick<ServicePoint, "code" | "unitId" | "name" | "service"> {
  readonly nip: string;
  readonly days: readonly LocalDay[];
}

export function staffingRepository(table: Table) {
  return {
    /**
     * A point with its list of a month, and the employees that are named, in one round trip.
     * @throws DomainError `aggregate.not-found` where there is no such point
     */
    async surroundings(code: string, month: string, nips: readonly string[]) {
      const wanted = [keys.servicePoint(code), keys.staffing(code, month), ...nips.map(keys.employee)];
      const [point, staffing, ...employees] = await table.findMany<unknown>(wanted);
      return {
        point: found(point) as ServicePoint,
        staffing: staffing as Staffing | undefined,
        employees: employees as readonly (Employee | undefined)[],
      };
    },
    /** Every writing of a list, oldest first. */
    history: (code: string, month: string) =>
      table.all<LoggedEvent>(ranges.events(keys.staffing(code, month))),
    /** Where somebody served in a month. */
    ofEmployee: (nip: string, month: string) => table.all<StaffedPoint>(ranges.staffedPoints(nip, month)),
    commit: (
      decision: Decision<Staffing, StaffingEvent>,
      point: ServicePoint,
      before: Staffing | undefined,
    ) => {
      const { code, month } = decision.state;
      const projections = staffedPoints(decision.state, point, before);
      return table.commit([{ key: keys.staffing(code, month), decision, projections }]);
    },
  };
}

/** Whoever is on the list, or was, sees their own days follow it. */
function staffedPoints(
  after: Staffing,
  { unitId, name, service }: ServicePoint,
  before: Staffing | undefined,
): Projection[] {
  const { code, month } = after;
  return peopleOf([...(before?.days ?? []), ...after.days]).flatMap((nip): Projection[] => {
    const days = daysServed(after, nip);
    const key = keys.staffedPoint(nip, month, code);
    if (days.length === 0) return [{ kind: "delete", key }];
    if (before !== undefined && String(daysServed(before, nip)) === String(days)) return [];
    return [{ kind: "put", key, item: { nip, code, unitId, name, service, days } satisfies StaffedPoint }];
  });
}
