import type { Unit } from "../../shared/deployment/unit.ts";
import { deskRoutes } from "./contract.ts";
import { recordRoutes } from "./record-contract.ts";

export const complaintDeskUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "complaint-desk-api",
    entry: "functions/complaint-desk/api.ts",
    audience: "staff",
    routes: { ...deskRoutes, ...recordRoutes },
    greedyRoutes: ["GET /v1/complaints/{proxy+}", "POST /v1/routing-rules/{proxy+}"],
    grants: { table: "write" },
    impact:
      "Officers have no inbox for their units' complaints, and cannot change templates or routing rules.",
  },
];
