import type { Unit } from "../../shared/deployment/unit.ts";
import { feedbackRoutes } from "./contract.ts";

export const feedbackUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "feedback-api",
    entry: "functions/feedback/api.ts",
    audience: "staff",
    routes: feedbackRoutes,
    grants: { table: "write" },
    impact:
      "Superiors and colleagues cannot give feedback or record observations, and employees cannot respond.",
  },
];
