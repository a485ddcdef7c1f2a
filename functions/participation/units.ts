import type { Unit } from "../../shared/deployment/unit.ts";
import { participationRoutes } from "./contract.ts";
import { voiceRoutes } from "./voice-contract.ts";

export const participationUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "participation-api",
    entry: "functions/participation/api.ts",
    audience: "staff",
    routes: participationRoutes,
    greedyRoutes: ["GET /v1/consultations/{proxy+}", "POST /v1/consultations/{proxy+}"],
    grants: { table: "write", uploads: [{ folder: "evidence", may: ["read"] }] },
    impact: "Employees cannot take part in consultations, and officials cannot answer them.",
  },
  {
    kind: "http",
    name: "participation-public",
    entry: "functions/participation/public.ts",
    audience: "public",
    routes: voiceRoutes,
    grants: { table: "write" },
    impact: "Anonymous voices are not taken; they wait on the devices of those who send them.",
  },
];
