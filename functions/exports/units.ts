import type { Unit } from "../../shared/deployment/unit.ts";
import { exportRoutes } from "./contract.ts";

export const exportsUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "exports-api",
    entry: "functions/exports/api.ts",
    audience: "staff",
    routes: exportRoutes,
    grants: { table: "read" },
    hurts: "HR cannot take results out for SIASN, and nobody sees their credit points.",
  },
];
