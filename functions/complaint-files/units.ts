import type { Unit } from "../../shared/deployment/unit.ts";
import { complaintFilePages } from "./page-contract.ts";
import { publicFileRoutes } from "./public-contract.ts";
import { staffFileRoutes } from "./staff-contract.ts";

export const complaintFilesUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "complaint-files-public",
    entry: "functions/complaint-files/public.ts",
    audience: "public",
    routes: publicFileRoutes,
    pages: complaintFilePages,
    grants: { table: "write", uploads: [{ folder: "complaints", may: ["read", "write", "delete"] }] },
    // The check reads the whole file and writes it again.
    timeoutSeconds: 20,
    impact: "Citizens cannot attach photos to their complaints; the complaints themselves still go through.",
  },
  {
    kind: "http",
    name: "complaint-files-api",
    entry: "functions/complaint-files/api.ts",
    audience: "staff",
    routes: staffFileRoutes,
    grants: { table: "write", uploads: [{ folder: "complaints", may: ["read", "write", "delete"] }] },
    timeoutSeconds: 20,
    impact: "Staff cannot see the photos of a complaint, or send any to the complainant.",
  },
];
