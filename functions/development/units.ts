import type { Unit } from "../../shared/deployment/unit.ts";
import { developmentRoutes } from "./contract.ts";

export const developmentUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "development-api",
    entry: "functions/development/api.ts",
    audience: "staff",
    routes: developmentRoutes,
    greedyRoutes: [
      "GET /v1/development-years/{proxy+}",
      "POST /v1/employees/{nip}/development-needs/{year}/{proxy+}",
      "POST /v1/units/{unitId}/development-plans/{year}/{proxy+}",
    ],
    grants: { table: "write" },
    impact: "Nobody can say what people need to learn, and units cannot plan it.",
  },
];
