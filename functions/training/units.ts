import type { Unit } from "../../shared/deployment/unit.ts";
import { trainingRoutes } from "./contract.ts";

export const trainingUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "training-api",
    entry: "functions/training/api.ts",
    audience: "staff",
    routes: trainingRoutes,
    greedyRoutes: ["POST /v1/employees/{nip}/training/{proxy+}"],
    grants: { table: "write" },
    impact: "Employees cannot record training hours, and raters cannot confirm them.",
  },
];
