import type { Unit } from "../../shared/deployment/unit.ts";
import { publicationRoutes } from "./contract.ts";
import { publicationPages } from "./page-contract.ts";

export const complaintPublicationUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "complaint-publication-public",
    entry: "functions/complaint-publication/public.ts",
    audience: "public",
    routes: publicationRoutes,
    pages: publicationPages,
    grants: { table: "read" },
    impact:
      "Citizens cannot see how many complaints were solved, late, reopened or left unsolved, which holidays deadlines skip, or which services they can name.",
  },
];
