import type { Unit } from "../../shared/deployment/unit.ts";
import { calibrationRoutes } from "./contract.ts";

export const calibrationUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "calibration-api",
    entry: "functions/calibration/api.ts",
    audience: "staff",
    routes: calibrationRoutes,
    grants: { table: "write" },
    impact: "Leaders and HR cannot see how ratings are distributed, or set a unit's predikat.",
  },
];
