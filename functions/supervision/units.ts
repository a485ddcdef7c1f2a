import type { Unit } from "../../shared/deployment/unit.ts";
import { supervisionRoutes } from "./contract.ts";

export const supervisionUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "supervision-api",
    entry: "functions/supervision/api.ts",
    audience: "staff",
    routes: supervisionRoutes,
    greedyRoutes: [
      "GET /v1/supervision-programmes/{proxy+}",
      "POST /v1/supervision-programmes/{proxy+}",
      "PUT /v1/supervision-programmes/{proxy+}",
    ],
    grants: { table: "write", uploads: [{ folder: "evidence", may: ["read"] }] },
    // A draw passes over all of a city's employees: 20,000 take some seconds.
    timeoutSeconds: 28,
    memoryMegabytes: 1_024,
    impact: "Inspectors cannot send their visits, and nobody can follow up what they recommend.",
  },
];
