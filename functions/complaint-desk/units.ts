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
    grants: { table: "write" },
    hurts:
      "Units have no inbox for their complaints, and neither templates nor routing rules can be changed.",
  },
];
