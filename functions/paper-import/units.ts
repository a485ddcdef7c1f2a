import type { Unit } from "../../shared/deployment/unit.ts";
import { paperRoutes } from "./contract.ts";

export const paperImportUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "paper-import-api",
    entry: "functions/paper-import/api.ts",
    audience: "staff",
    routes: paperRoutes,
    greedyRoutes: ["GET /v1/paper-imports/{proxy+}", "POST /v1/paper-imports/{proxy+}"],
    grants: { table: "write", send: ["paper-files"], uploads: [{ folder: "imports", may: ["write"] }] },
    impact: "Clerks cannot upload surveys' paper forms; the forms wait with whoever typed them in.",
  },
  {
    kind: "queue",
    name: "paper-import-files",
    entry: "functions/paper-import/on-file.ts",
    queue: "paper-files",
    batchSize: 1,
    concurrency: 2,
    grants: {
      table: "write",
      send: ["survey-responses", "paper-files"],
      uploads: [{ folder: "imports", may: ["read"] }],
    },
    // 100,000 forms are a file of up to 20 MB and 1,000 calls of the queue.
    memoryMegabytes: 1_024,
    timeoutSeconds: 300,
    impact:
      "Files of paper forms are not checked or counted, so those citizens' answers are missing; the files can be ordered again.",
  },
];
