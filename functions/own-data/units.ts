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
    // Years of reports are some megabytes, read whole.
    memoryMegabytes: 1_024,
    timeoutSeconds: 29,
    hurts: "Employees cannot take out what is kept of them, to which UU 27/2022 gives them a right.",
  },
];
