import type { Unit } from "../../shared/deployment/unit.ts";
import { incentiveInputRoutes } from "./input-contract.ts";
import { incentiveRunRoutes } from "./run-contract.ts";
import { incentiveTableRoutes } from "./table-contract.ts";

export const incentivesUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "incentives-api",
    entry: "functions/incentives/api.ts",
    audience: "staff",
    routes: { ...incentiveTableRoutes, ...incentiveRunRoutes },
    greedyRoutes: [
      "GET /v1/incentive-tables/{proxy+}",
      "POST /v1/incentive-tables/{proxy+}",
      "GET /v1/incentive-runs/{proxy+}",
      "POST /v1/incentive-runs/{proxy+}",
    ],
    grants: { table: "write", send: ["incentive-units"] },
    // The payroll list of 20,000 employees (2.3 MB, from some 20 MB read) fits into the gateway's 30 seconds.
    memoryMegabytes: 1_024,
    timeoutSeconds: 29,
    impact: "HR cannot try, approve, compute or export incentives, and employees cannot see theirs.",
  },
  {
    kind: "http",
    name: "incentives-inputs-api",
    entry: "functions/incentives/inputs-api.ts",
    audience: "staff",
    routes: incentiveInputRoutes,
    grants: { table: "write" },
    impact: "HR and leaders cannot record discipline or decide project bonuses.",
  },
  {
    kind: "queue",
    name: "incentives-units",
    entry: "functions/incentives/on-unit.ts",
    queue: "incentive-units",
    batchSize: 1,
    // Every unit counts on the run's one counter.
    concurrency: 2,
    grants: { table: "write", send: ["incentive-units"] },
    timeoutSeconds: 120,
    impact:
      "Employees wait for their incentive: a computation has stalled; once resumed it continues, and nobody counts twice.",
  },
];
