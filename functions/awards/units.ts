import { newestPolicy } from "../../shared/cities/city.ts";
import type { Unit } from "../../shared/deployment/unit.ts";
import { awardRoutes } from "./contract.ts";

export const awardsUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "awards-api",
    entry: "functions/awards/api.ts",
    audience: "staff",
    routes: awardRoutes,
    grants: { table: "read" },
    hurts: "HR and the head of the city cannot see the award's candidates.",
  },
  {
    kind: "schedule",
    name: "awards-candidates-due",
    entry: "functions/awards/on-candidates-due.ts",
    cadence: (city) => ({ every: "day", at: newestPolicy(city).awards.computedAt }),
    grants: { table: "write" },
    timeoutSeconds: 300,
    hurts: "There are no candidates for the monthly award; the head of the city has nobody to choose from.",
  },
];
