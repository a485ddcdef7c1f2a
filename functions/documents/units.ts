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
    hasArms: true,
    grants: { table: "read" },
    impact: "Employees and raters cannot open or print evaluation documents.",
  },
  {
    kind: "http",
    name: "documents-pdf",
    entry: "functions/documents/pdf.ts",
    audience: "staff",
    routes: pdfRoutes,
    hasArms: true,
    grants: { table: "read" },
    // The PDF library is half a megabyte of code; it loads twice as fast with twice the CPU.
    memoryMegabytes: 1_024,
    impact:
      "Employees and raters cannot print or save evaluation documents as PDF; they can still read them.",
  },
];
