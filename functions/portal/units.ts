import type { Unit } from "../../shared/deployment/unit.ts";
import { portalPages } from "./page-contract.ts";

export const portalUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "portal-public",
    entry: "functions/portal/public.ts",
    audience: "public",
    routes: {},
    pages: portalPages,
    hasPortal: true,
    needsSignIn: true,
    grants: { table: "none" },
    impact: "Staff cannot open the portal; what they have open goes on working.",
  },
];
