import type { Unit } from "../../shared/deployment/unit.ts";
import { certificateRoutes } from "./certificate-contract.ts";
import { awardDecisionRoutes } from "./decision-contract.ts";
import { awardPages } from "./page-contract.ts";
import { awardPanelRoutes } from "./panel-contract.ts";
import { publicAwardRoutes } from "./public-contract.ts";

export const awardDecisionsUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "award-decisions-api",
    entry: "functions/award-decisions/api.ts",
    audience: "staff",
    routes: { ...awardPanelRoutes, ...awardDecisionRoutes },
    greedyRoutes: ["POST /v1/award-rounds/{month}/panel/{proxy+}"],
    grants: { table: "write" },
    impact:
      "The panel and the head of the city cannot score or choose candidates, and citizens' objections to awards go unanswered.",
  },
  {
    kind: "http",
    name: "award-decisions-public",
    entry: "functions/award-decisions/public.ts",
    audience: "public",
    routes: publicAwardRoutes,
    pages: awardPages,
    grants: { table: "write" },
    impact: "Citizens cannot see who won an award, verify a certificate or object.",
  },
  {
    kind: "http",
    name: "award-decisions-pdf",
    entry: "functions/award-decisions/pdf.ts",
    audience: "staff",
    routes: certificateRoutes,
    hasArms: true,
    grants: { table: "read" },
    // The PDF library is half a megabyte of code; it loads twice as fast with twice the CPU.
    memoryMegabytes: 1_024,
    impact: "Award certificates cannot be printed; the awards stand, and can still be verified.",
  },
];
