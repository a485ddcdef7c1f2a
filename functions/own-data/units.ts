import type { Unit } from "../../shared/deployment/unit.ts";
import { ownDataRoutes } from "./contract.ts";

export const ownDataUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "own-data-api",
    entry: "functions/own-data/api.ts",
    audience: "staff",
    routes: ownDataRoutes,
    grants: { table: "read" },
    // Years of reports are some megabytes, held in memory at once.
    memoryMegabytes: 1_024,
    timeoutSeconds: 29,
    impact: "Employees cannot download the data stored about them, to which UU 27/2022 gives them a right.",
  },
];
