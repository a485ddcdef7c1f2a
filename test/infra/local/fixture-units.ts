import type { Handler, LoadHandler } from "../../../infra/local/invoke.ts";
import type { HttpUnit, QueueUnit, ScheduleUnit, Unit } from "../../../shared/deployment/unit.ts";

const common = { entry: "functions/fixture.ts", grants: { table: "none" }, impact: "Nobody." } as const;
const route = { summary: { id: "Uji", en: "Test" }, reply: "text/plain" } as const;

export const staffUnit: HttpUnit = {
  ...common,
  name: "staff",
  kind: "http",
  audience: "staff",
  routes: {
    get: { ...route, method: "GET", path: "/v1/things/{id}", roles: ["EMPLOYEE"] },
    mine: { ...route, method: "GET", path: "/v1/things/mine", roles: ["EMPLOYEE"] },
    part: { ...route, method: "GET", path: "/v1/things/{id}/parts/{partId}", roles: ["EMPLOYEE"] },
    create: { ...route, method: "POST", path: "/v1/things", roles: ["EMPLOYEE"] },
  },
};

export const publicUnit: HttpUnit = {
  ...common,
  name: "public",
  kind: "http",
  audience: "public",
  routes: {
    show: { ...route, method: "GET", path: "/v1/public/things/{id}", roles: "PUBLIC" },
    tell: { ...route, method: "POST", path: "/v1/public/things", roles: "PUBLIC" },
  },
};

export const queueUnit: QueueUnit = {
  ...common,
  name: "worker",
  kind: "queue",
  queue: "work",
  batchSize: 10,
  concurrency: 2,
};

export function scheduleUnit(name: string, cadence: ReturnType<ScheduleUnit["cadence"]>): ScheduleUnit {
  return { ...common, name, kind: "schedule", cadence: () => cadence };
}

/** Handlers by unit name. */
export function handlers(byName: Readonly<Record<string, (event: never) => unknown>>): LoadHandler {
  return (unit: Unit) => (byName[unit.name] ?? (() => undefined)) as Handler;
}
