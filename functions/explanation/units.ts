import type { Unit } from "../../shared/deployment/unit.ts";
import { explanationRoutes } from "./contract.ts";

export const explanationUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "explanation-api",
    entry: "functions/explanation/api.ts",
    audience: "staff",
    routes: explanationRoutes,
    grants: { table: "read" },
    impact: "Employees and raters cannot see why a result is what it is.",
  },
];
