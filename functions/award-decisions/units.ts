import type { Unit } from "../../shared/deployment/unit.ts";
import { certificateRoutes } from "./certificate-contract.ts";
import { awardDecisionRoutes } from "./decision-contract.ts";
import { awardPanelRoutes } from "./panel-contract.ts";
import { publicAwardRoutes } from "./public-contract.ts";

export const awardDecisionsUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "award-decisions-api",
    entry: "functions/award-decisions/api.ts",
    audience: "staff",
    routes: { ...awardPanelRoutes, ...awardDecisionRoutes },
    grants: { table: "write" },
    hurts: "Candidates can be neither scored nor chosen, and objections to awards wait unanswered.",
  },
  {
    kind: "http",
    name: "award-decisions-public",
    entry: "functions/award-decisions/public.ts",
    audience: "public",
    routes: publicAwardRoutes,
    grants: { table: "write" },
    hurts: "Nobody can see who won an award, check a certificate or object.",
  },
  {
    kind: "http",
    name: "award-decisions-pdf",
    entry: "functions/award-decisions/pdf.ts",
    audience: "staff",
    routes: certificateRoutes,
    grants: { table: "read" },
    // What makes a PDF is half a megabyte of code; it is read twice as fast with twice the processor.
    memoryMegabytes: 1_024,
    hurts: "Certificates of awards cannot be printed; the awards stand, and can be checked.",
  },
];
