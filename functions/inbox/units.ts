import type { Unit } from "../../shared/deployment/unit.ts";
import { inboxRoutes } from "./contract.ts";

export const inboxUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "inbox-api",
    entry: "functions/inbox/api.ts",
    audience: "staff",
    routes: inboxRoutes,
    grants: { table: "write" },
    impact: "Staff cannot see in one place what happened to them; every list still shows it.",
  },
];
