import type { Unit } from "../../shared/deployment/unit.ts";
import { raterRequestRoutes } from "./contract.ts";

export const raterRequestsUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "rater-requests-api",
    entry: "functions/rater-requests/api.ts",
    audience: "staff",
    routes: raterRequestRoutes,
    greedyRoutes: ["POST /v1/employees/{nip}/rater-request/{proxy+}"],
    grants: { table: "write" },
    impact: "Employees with a wrong rater cannot report it or get an answer.",
  },
];
