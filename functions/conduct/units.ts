import type { Unit } from "../../shared/deployment/unit.ts";
import { conductRoutes } from "./contract.ts";

export const conductUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "conduct-api",
    entry: "functions/conduct/api.ts",
    audience: "staff",
    routes: conductRoutes,
    grants: { table: "write" },
    impact: "HR cannot record sanctions or founded complaints; awards rely on those already recorded.",
  },
];
