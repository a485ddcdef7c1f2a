import type { Unit } from "../../shared/deployment/unit.ts";
import { searchRoutes } from "./contract.ts";

export const searchUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "search-api",
    entry: "functions/search/api.ts",
    audience: "staff",
    routes: searchRoutes,
    grants: { table: "read" },
    impact: "Staff cannot search for people, units and complaints; lists still show them.",
  },
];
