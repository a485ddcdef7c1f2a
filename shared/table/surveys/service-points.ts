import type { Decision } from "../../domain/aggregate.ts";
import type { ServicePoint, ServicePointEvent } from "../../domain/surveys/points/service-point.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type ServicePointRepository = ReturnType<typeof servicePointRepository>;

export function servicePointRepository(table: Table) {
  return {
    get: (code: string) => table.get(items.servicePoint.key(code)),
    /** All points of a unit: a few dozen. */
    ofUnit: (unitId: string) => table.all(items.servicePoint.list.range(unitId)),
    commit: <Reply>(
      decision: Decision<ServicePoint, ServicePointEvent>,
      reply: (point: ServicePoint) => Reply,
    ) => {
      const { code, unitId } = decision.state;
      const placement = { list: items.servicePoint.list.at(unitId, code) };
      return table.commit([{ key: items.servicePoint.key(code), decision, placement }], ([point]) =>
        reply(point),
      );
    },
  };
}
