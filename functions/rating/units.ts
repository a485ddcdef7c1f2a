import type { Unit } from "../../shared/deployment/unit.ts";
import { ratingRoutes } from "./contract.ts";

export const ratingUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "rating-api",
    entry: "functions/rating/api.ts",
    audience: "staff",
    routes: ratingRoutes,
    grants: { table: "write" },
    impact: "Raters cannot rate, and employees cannot accept their result or object to it.",
  },
];
