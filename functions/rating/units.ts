import type { Unit } from "../../shared/deployment/unit.ts";
import { ratingRoutes } from "./contract.ts";

export const ratingUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "rating-api",
    entry: "functions/rating/api.ts",
    audience: "staff",
    routes: ratingRoutes,
    greedyRoutes: [
      "GET /v1/me/{proxy+}",
      "PUT /v1/employees/{nip}/evaluations/{proxy+}",
      "POST /v1/employees/{nip}/evaluations/{proxy+}",
    ],
    grants: { table: "write" },
    impact: "Raters cannot rate, and employees cannot accept their result or object to it.",
  },
];
