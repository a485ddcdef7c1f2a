import type { Decision } from "../../domain/aggregate.ts";
import type { ServicePoint, ServicePointEvent } from "../../domain/surveys/points/service-point.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Table } from "../table.ts";

export type ServicePointRepository = ReturnType<typeof servicePointRepository>;

export function servicePointRepository(table: Table) {
  return {
    get: (code: string) => table.get<ServicePoint>(keys.servicePoint(code)),
    /** All points of a unit: some tens. */
    ofUnit: (unitId: string) => table.all<ServicePoint>(ranges.servicePoints(unitId)),
    commit: <Reply>(
      decision: Decision<ServicePoint, ServicePointEvent>,
      reply: (point: ServicePoint) => Reply,
    ) => {
      const { code, unitId } = decision.state;
      const placement = { list: { in: ranges.servicePoints(unitId), at: code } };
      return table.commit([{ key: keys.servicePoint(code), decision, placement }], ([point]) => reply(point));
    },
  };
}
