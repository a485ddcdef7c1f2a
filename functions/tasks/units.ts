import type { Unit } from "../../shared/deployment/unit.ts";
import { tasksRoutes } from "./contract.ts";

export const tasksUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "tasks-api",
    entry: "functions/tasks/api.ts",
    audience: "staff",
    routes: tasksRoutes,
    grants: { table: "read" },
    impact: "Staff cannot see in one place what awaits them; every list still shows it.",
  },
];
