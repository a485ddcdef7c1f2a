import type { Unit } from "../../shared/deployment/unit.ts";
import { attendanceRoutes } from "./attendance-contract.ts";
import { trainingCertificateRoutes } from "./certificate-contract.ts";
import { certificateImportRoutes } from "./certificate-import-contract.ts";
import { trainingRoutes } from "./contract.ts";
import { courseRoutes } from "./course-contract.ts";
import { enrolmentRoutes } from "./enrolment-contract.ts";
import { learningRoutes } from "./learning-contract.ts";
import { sessionRoutes } from "./session-contract.ts";
import { trainerRoutes } from "./trainer-contract.ts";

export const trainingUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "training-api",
    entry: "functions/training/api.ts",
    audience: "staff",
    routes: {
      ...{ ...trainingRoutes, ...courseRoutes, ...sessionRoutes, ...enrolmentRoutes },
      ...{ ...attendanceRoutes, ...trainerRoutes, ...learningRoutes },
    },
    greedyRoutes: [
      "POST /v1/employees/{nip}/training/{proxy+}",
      "GET /v1/training-sessions/{proxy+}",
      "POST /v1/training-sessions/{proxy+}",
      "PUT /v1/training-sessions/{proxy+}",
    ],
    grants: { table: "write" },
    impact:
      "Employees can neither enrol in trainings nor record their hours, and raters cannot answer either.",
  },
  {
    kind: "http",
    name: "training-import",
    entry: "functions/training/import-api.ts",
    audience: "staff",
    routes: certificateImportRoutes,
    grants: { table: "write" },
    // A file of 1,000 certificates is read and checked within one request.
    memoryMegabytes: 1_024,
    impact: "HR cannot import certificates from elsewhere; employees can still record their own.",
  },
  {
    kind: "http",
    name: "training-pdf",
    entry: "functions/training/pdf.ts",
    audience: "staff",
    routes: trainingCertificateRoutes,
    hasArms: true,
    grants: { table: "read" },
    // The PDF library is half a megabyte of code; it loads twice as fast with twice the CPU.
    memoryMegabytes: 1_024,
    impact:
      "Certificates of trainings cannot be printed; the hours stand, and those printed can still be verified.",
  },
];
