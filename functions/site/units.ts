import type { Unit } from "../../shared/deployment/unit.ts";
import { siteRoutes } from "./contract.ts";
import { sitePages } from "./page-contract.ts";

export const siteUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "site-public",
    entry: "functions/site/public.ts",
    audience: "public",
    routes: siteRoutes,
    pages: sitePages,
    hasSiteFiles: true,
    isFallback: true,
    grants: { table: "read" },
    impact: "Citizens find no home page, and every page loses its style.",
  },
];
