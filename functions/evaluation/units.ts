import type { Unit } from "../../shared/deployment/unit.ts";
import { newestPolicy } from "../../shared/domain/city.ts";
import { evaluationRoutes } from "./contract.ts";
import { periodRoutes } from "./period-contract.ts";

export const evaluationUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "evaluation-api",
    entry: "functions/evaluation/api.ts",
    audience: "staff",
    routes: evaluationRoutes,
    greedyRoutes: ["GET /v1/employees/{nip}/evaluations/{proxy+}"],
    grants: { table: "read" },
    impact: "Employees cannot see their scorecard or their result.",
  },
  {
    kind: "http",
    name: "evaluation-periods-api",
    entry: "functions/evaluation/periods-api.ts",
    audience: "staff",
    routes: periodRoutes,
    greedyRoutes: ["GET /v1/periods/{proxy+}", "POST /v1/periods/{proxy+}"],
    grants: { table: "write", send: ["period-close"] },
    impact: "HR cannot see the progress of a close, or reopen a closed month.",
  },
  {
    kind: "schedule",
    name: "evaluation-close-due",
    entry: "functions/evaluation/on-close-due.ts",
    cadence: (city) => ({ every: "day", at: newestPolicy(city).evaluation.closesAt }),
    grants: { table: "write", send: ["period-close"] },
    impact:
      "Last month is not closed: every employee waits for their result, and the award for its candidates.",
  },
  {
    kind: "queue",
    name: "evaluation-close-unit",
    entry: "functions/evaluation/on-close-unit.ts",
    queue: "period-close",
    batchSize: 1,
    // Four freeze some thousand employees a second: 200,000 in minutes, without taking all of the account's functions.
    concurrency: 4,
    grants: { table: "write", send: ["period-close"] },
    timeoutSeconds: 120,
    impact: "A unit's employees have no result for last month, and its close is not complete.",
  },
];
