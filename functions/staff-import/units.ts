import type { Unit } from "../../shared/deployment/unit.ts";
import { importRoutes } from "./contract.ts";

export const staffImportUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "staff-import-api",
    entry: "functions/staff-import/api.ts",
    audience: "staff",
    routes: importRoutes,
    greedyRoutes: ["GET /v1/imports/{proxy+}", "POST /v1/imports/{proxy+}"],
    grants: { table: "write", send: ["staff-imports"], uploads: [{ folder: "imports", may: ["write"] }] },
    impact: "HR cannot bring the staff register up to date.",
  },
  {
    kind: "queue",
    name: "staff-import-runs",
    entry: "functions/staff-import/on-import.ts",
    queue: "staff-imports",
    batchSize: 10,
    // Every chunk counts on the import's one counter: more consumers would only wait for each other.
    concurrency: 2,
    grants: { table: "write", send: ["staff-imports"], uploads: [{ folder: "imports", may: ["read"] }] },
    // 20,000 employees are a file of 16 MB, held in memory at once.
    memoryMegabytes: 1_024,
    timeoutSeconds: 120,
    impact:
      "A staff import has stalled, so the register is out of date; it resumes once the cause is fixed, and no line counts twice.",
  },
];
