import type { Unit } from "../../shared/deployment/unit.ts";
import { attendanceRoutes } from "./attendance-contract.ts";
import { trainingRoutes } from "./contract.ts";
import { courseRoutes } from "./course-contract.ts";
import { enrolmentRoutes } from "./enrolment-contract.ts";
import { sessionRoutes } from "./session-contract.ts";

export const trainingUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "training-api",
    entry: "functions/training/api.ts",
    audience: "staff",
    routes: { ...trainingRoutes, ...courseRoutes, ...sessionRoutes, ...enrolmentRoutes, ...attendanceRoutes },
    greedyRoutes: [
      "POST /v1/employees/{nip}/training/{proxy+}",
      "GET /v1/training-sessions/{proxy+}",
      "POST /v1/training-sessions/{proxy+}",
    ],
    grants: { table: "write" },
    impact:
      "Employees can neither enrol in trainings nor record their hours, and raters cannot answer either.",
  },
];
