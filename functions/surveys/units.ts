import type { Unit } from "../../shared/deployment/unit.ts";
import { staffSurveyRoutes } from "./contract.ts";
import { surveyPages } from "./page-contract.ts";
import { publicSurveyRoutes } from "./public-contract.ts";
import { surveyResultRoutes } from "./results-contract.ts";
import { resultPages } from "./results-page-contract.ts";

export const surveysUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "surveys-public",
    entry: "functions/surveys/public.ts",
    audience: "public",
    routes: publicSurveyRoutes,
    pages: surveyPages,
    // It writes the day's salt for hashing devices and networks.
    grants: { table: "write", send: ["survey-responses"] },
    impact: "Citizens cannot answer satisfaction surveys.",
  },
  {
    kind: "http",
    name: "surveys-results",
    entry: "functions/surveys/public-results.ts",
    audience: "public",
    routes: surveyResultRoutes,
    pages: resultPages,
    grants: { table: "read" },
    impact: "Citizens cannot see the results of surveys.",
  },
  {
    kind: "queue",
    name: "surveys-responses",
    entry: "functions/surveys/on-survey-responses.ts",
    queue: "survey-responses",
    // Answers arrive in bursts; 200 messages of one answer each then take 3 transactions instead of 200 on one counter.
    batchSize: 200,
    batchWindowSeconds: 5,
    concurrency: 2,
    // A full batch of 6 MB holds some 45,000 answers.
    timeoutSeconds: 120,
    grants: { table: "write" },
    impact: "Survey answers wait uncounted; none is lost, but the published results lag.",
  },
  {
    kind: "http",
    name: "surveys-api",
    entry: "functions/surveys/api.ts",
    audience: "staff",
    routes: staffSurveyRoutes,
    greedyRoutes: [
      "GET /v1/units/{unitId}/{proxy+}",
      "POST /v1/units/{unitId}/{proxy+}",
      "GET /v1/surveys/{proxy+}",
      "POST /v1/surveys/{proxy+}",
    ],
    grants: { table: "write" },
    impact: "HR cannot plan or publish surveys, and staff cannot see the trend of their unit's service.",
  },
];
