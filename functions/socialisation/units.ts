import type { Unit } from "../../shared/deployment/unit.ts";
import { socialisationRoutes } from "./contract.ts";

export const socialisationUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "socialisation-api",
    entry: "functions/socialisation/api.ts",
    audience: "staff",
    routes: socialisationRoutes,
    greedyRoutes: [
      "GET /v1/announcements/{proxy+}",
      "POST /v1/announcements/{proxy+}",
      "GET /v1/explainers/{proxy+}",
      "GET /v1/discussions/{proxy+}",
      "POST /v1/discussions/{proxy+}",
    ],
    grants: { table: "write", uploads: [{ folder: "evidence", may: ["read"] }] },
    // Publishing passes over the staff of all units meant: 20,000 take some seconds.
    timeoutSeconds: 28,
    memoryMegabytes: 1_024,
    impact:
      "Nobody can read or confirm announcements, rules go unexplained, and questions on them unanswered.",
  },
];
