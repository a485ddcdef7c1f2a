import type { Unit } from "../../shared/deployment/unit.ts";
import { reportingRoutes } from "./contract.ts";

export const reportingUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "reporting-api",
    entry: "functions/reporting/api.ts",
    audience: "staff",
    routes: reportingRoutes,
    greedyRoutes: [
      "GET /v1/me/{proxy+}",
      "GET /v1/employees/{nip}/reports/{proxy+}",
      "POST /v1/employees/{nip}/reports/{proxy+}",
    ],
    grants: { table: "write", uploads: [{ folder: "evidence", may: ["read", "write", "delete"] }] },
    // The check reads the whole file and writes it again.
    timeoutSeconds: 20,
    impact: "Employees cannot submit work reports, and raters cannot answer them.",
  },
];
