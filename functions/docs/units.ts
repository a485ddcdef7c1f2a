import type { Unit } from "../../shared/deployment/unit.ts";
import { docsRoutes } from "./contract.ts";

export const docsUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "docs-public",
    entry: "functions/docs/public.ts",
    audience: "public",
    routes: docsRoutes,
    grants: { table: "none" },
    impact: "Developers who build on the API cannot read how it works.",
  },
];
