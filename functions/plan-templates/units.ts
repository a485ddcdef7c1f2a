import type { Unit } from "../../shared/deployment/unit.ts";
import { planTemplateRoutes } from "./contract.ts";

export const planTemplatesUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "plan-templates-api",
    entry: "functions/plan-templates/api.ts",
    audience: "staff",
    routes: planTemplateRoutes,
    greedyRoutes: [
      "GET /v1/plan-templates/{proxy+}",
      "POST /v1/plan-templates/{proxy+}",
      "GET /v1/plan-assignments/{proxy+}",
      "POST /v1/plan-assignments/{proxy+}",
    ],
    grants: { table: "write", send: ["plan-assignments"] },
    impact: "HR cannot give plans to many employees at once; each employee can still draft their own.",
  },
  {
    kind: "queue",
    name: "plan-templates-assignments",
    entry: "functions/plan-templates/on-assignments.ts",
    queue: "plan-assignments",
    batchSize: 1,
    // A message is a part of a run: two at a time give 20,000 employees their plans within the hour, and leave others room.
    concurrency: 2,
    grants: { table: "write", send: ["plan-assignments"] },
    timeoutSeconds: 120,
    impact:
      "Employees wait for the plans of a template whose assignment has stalled; nobody gets a plan twice.",
  },
];
