import type { Unit } from "../../shared/deployment/unit.ts";
import { documentRoutes } from "./contract.ts";
import { pdfRoutes } from "./pdf-contract.ts";

export const documentsUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "documents-api",
    entry: "functions/documents/api.ts",
    audience: "staff",
    routes: documentRoutes,
    grants: { table: "read" },
    hurts: "Documents of evaluations cannot be opened or printed.",
  },
  {
    kind: "http",
    name: "documents-pdf",
    entry: "functions/documents/pdf.ts",
    audience: "staff",
    routes: pdfRoutes,
    grants: { table: "read" },
    // What makes a PDF is half a megabyte of code; it is read twice as fast with twice the processor.
    memoryMegabytes: 1_024,
    hurts: "Documents of evaluations cannot be printed or filed as PDF; they can still be read.",
  },
];
