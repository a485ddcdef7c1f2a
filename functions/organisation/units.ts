import type { Unit } from "../../shared/deployment/unit.ts";
import { calendarRoutes } from "./calendar-contract.ts";
import { careerRoutes } from "./career-contract.ts";
import { closingRoutes } from "./closing-contract.ts";
import { organisationRoutes } from "./contract.ts";

export const organisationUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "organisation-api",
    entry: "functions/organisation/api.ts",
    audience: "staff",
    routes: { ...organisationRoutes, ...closingRoutes, ...careerRoutes, ...calendarRoutes },
    greedyRoutes: ["PUT /v1/employees/{nip}/{proxy+}"],
    grants: { table: "write", send: ["deadlines"] },
    impact: "Employees cannot see their profile or team, and units, raters and holidays cannot be changed.",
  },
];
