import type { Unit } from "../../shared/deployment/unit.ts";
import { planningRoutes } from "./contract.ts";

export const planningUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "planning-api",
    entry: "functions/planning/api.ts",
    audience: "staff",
    routes: planningRoutes,
    greedyRoutes: [
      "GET /v1/employees/{nip}/plans/{proxy+}",
      "POST /v1/employees/{nip}/plans/{proxy+}",
      "PUT /v1/employees/{nip}/plans/{proxy+}",
      "DELETE /v1/employees/{nip}/plans/{proxy+}",
      "GET /v1/employees/{nip}/indicators/{proxy+}",
      "GET /v1/plan-progress/{proxy+}",
    ],
    grants: { table: "write" },
    impact: "Employees cannot draft or propose their plans, and raters cannot agree to them.",
  },
];
