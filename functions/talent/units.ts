import type { Unit } from "../../shared/deployment/unit.ts";
import { talentRoutes } from "./contract.ts";

export const talentUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "talent-api",
    entry: "functions/talent/api.ts",
    audience: "staff",
    routes: talentRoutes,
    greedyRoutes: ["GET /v1/talent/{proxy+}", "POST /v1/talent/{proxy+}", "PUT /v1/talent/{proxy+}"],
    grants: { table: "write" },
    impact: "Nobody can see or assess competencies, agree on a career plan, or look at successions.",
  },
];
