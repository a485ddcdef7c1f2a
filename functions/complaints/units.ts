import type { Unit } from "../../shared/deployment/unit.ts";
import { complaintPages } from "./page-contract.ts";
import { publicComplaintRoutes } from "./public-contract.ts";
import { staffComplaintRoutes } from "./staff-contract.ts";

export const complaintsUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "complaints-public",
    entry: "functions/complaints/public.ts",
    audience: "public",
    routes: publicComplaintRoutes,
    pages: complaintPages,
    grants: { table: "write", contacts: "seal" },
    impact: "Citizens cannot submit a complaint or see what has become of theirs.",
  },
  {
    kind: "http",
    name: "complaints-api",
    entry: "functions/complaints/api.ts",
    audience: "staff",
    routes: staffComplaintRoutes,
    greedyRoutes: ["POST /v1/complaints/{proxy+}"],
    grants: { table: "write", contacts: "seal" },
    impact: "Complaints wait while their deadlines run: officers cannot verify, forward or answer them.",
  },
];
