import type { Unit } from "../../shared/deployment/unit.ts";
import { feedbackRoutes } from "./contract.ts";

export const feedbackUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "feedback-api",
    entry: "functions/feedback/api.ts",
    audience: "staff",
    routes: feedbackRoutes,
    greedyRoutes: [
      "GET /v1/employees/{nip}/{proxy+}",
      "POST /v1/employees/{nip}/{proxy+}",
      "GET /v1/observation-instruments/{proxy+}",
      "POST /v1/observation-instruments/{proxy+}",
    ],
    grants: { table: "write" },
    impact:
      "Superiors and colleagues cannot give feedback or record observations, and employees cannot respond.",
  },
];
