import type { Unit } from "../../shared/deployment/unit.ts";
import { exportRoutes } from "./contract.ts";
import { spreadsheetRoutes } from "./spreadsheet-contract.ts";

export const exportsUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "exports-api",
    entry: "functions/exports/api.ts",
    audience: "staff",
    routes: exportRoutes,
    grants: { table: "read" },
    impact: "HR cannot export results for SIASN, and nobody can see their credit points.",
  },
  {
    kind: "http",
    name: "exports-spreadsheets",
    entry: "functions/exports/spreadsheets.ts",
    audience: "staff",
    routes: spreadsheetRoutes,
    greedyRoutes: ["GET /v1/units/{unitId}/results/{proxy+}"],
    grants: { table: "read" },
    // Up to 5,000 results are 25 MB, held in memory at once.
    memoryMegabytes: 1_024,
    timeoutSeconds: 29,
    impact: "HR cannot export results as CSV or XLSX; they can still be read one by one.",
  },
];
