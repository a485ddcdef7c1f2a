import type { Unit } from "../../shared/deployment/unit.ts";
import { publicFileRoutes } from "./public-contract.ts";
import { staffFileRoutes } from "./staff-contract.ts";

export const complaintFilesUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "complaint-files-public",
    entry: "functions/complaint-files/public.ts",
    audience: "public",
    routes: publicFileRoutes,
    grants: { table: "write", uploads: { folder: "complaints", may: ["read", "write", "delete"] } },
    // The check reads a file whole, and writes it again.
    timeoutSeconds: 20,
    hurts: "Citizens cannot show photos of what they complain about; the complaint itself goes on.",
  },
  {
    kind: "http",
    name: "complaint-files-api",
    entry: "functions/complaint-files/api.ts",
    audience: "staff",
    routes: staffFileRoutes,
    grants: { table: "write", uploads: { folder: "complaints", may: ["read", "write", "delete"] } },
    timeoutSeconds: 20,
    hurts: "Staff can neither see the photos of complaints nor send any to the complainant.",
  },
];
