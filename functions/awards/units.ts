import type { Unit } from "../../shared/deployment/unit.ts";
import { newestPolicy } from "../../shared/domain/city.ts";
import { awardRoutes } from "./contract.ts";

export const awardsUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "awards-api",
    entry: "functions/awards/api.ts",
    audience: "staff",
    routes: awardRoutes,
    greedyRoutes: ["GET /v1/award-rounds/{proxy+}", "POST /v1/award-rounds/{proxy+}"],
    grants: { table: "write", send: ["award-units"] },
    impact:
      "Employees and leaders cannot see the award's candidates, ask why they are not among them, or nominate.",
  },
  {
    kind: "schedule",
    name: "awards-round-due",
    entry: "functions/awards/on-round-due.ts",
    cadence: (city) => ({ every: "day", at: newestPolicy(city).awards.computedAt }),
    grants: { table: "write", send: ["award-units"] },
    impact: "The head of the city has no candidates for the monthly award to choose from.",
  },
  {
    kind: "queue",
    name: "awards-weigh-unit",
    entry: "functions/awards/on-weigh-unit.ts",
    queue: "award-units",
    batchSize: 10,
    // Every unit counts on the round's one counter: more consumers would only wait for each other.
    concurrency: 4,
    timeoutSeconds: 120,
    grants: { table: "write", send: ["award-units"] },
    impact: "The employees of a unit are not weighed, and the month's candidates are not named.",
  },
];
