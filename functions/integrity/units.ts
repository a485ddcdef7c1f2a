import type { Unit } from "../../shared/deployment/unit.ts";
import { integrityRoutes } from "./contract.ts";
import { integrityPages } from "./page-contract.ts";
import { publicIntegrityRoutes } from "./public-contract.ts";

export const integrityUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "integrity-public",
    entry: "functions/integrity/public.ts",
    audience: "public",
    routes: publicIntegrityRoutes,
    pages: integrityPages,
    // Whoever breaks into it can write reports, and read none.
    grants: { table: "write", contacts: "seal", uploads: [{ folder: "integrity", may: ["write"] }] },
    // A photo is checked and sealed here, so that it lies nowhere else.
    timeoutSeconds: 20,
    impact: "Nobody can report a breach of integrity or see what has become of their report.",
  },
  {
    kind: "http",
    name: "integrity-api",
    entry: "functions/integrity/api.ts",
    audience: "staff",
    routes: integrityRoutes,
    greedyRoutes: ["GET /v1/integrity/{proxy+}", "POST /v1/integrity/{proxy+}"],
    grants: { table: "write", contacts: "open", uploads: [{ folder: "integrity", may: ["read"] }] },
    timeoutSeconds: 20,
    impact: "Integrity officers cannot open reports while their deadlines run.",
  },
];
