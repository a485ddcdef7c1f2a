import type { Unit } from "../../shared/deployment/unit.ts";
import { identityRoutes } from "./contract.ts";

export const complaintIdentityUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "complaint-identity-api",
    entry: "functions/complaint-identity/api.ts",
    audience: "staff",
    routes: identityRoutes,
    grants: { table: "write", contacts: "open" },
    impact: "Officers cannot call back complainants who left their phone number.",
  },
];
