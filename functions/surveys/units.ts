import type { Unit } from "../../shared/deployment/unit.ts";
import { staffSurveyRoutes } from "./contract.ts";
import { publicSurveyRoutes } from "./public-contract.ts";
import { surveyResultRoutes } from "./results-contract.ts";

export const surveysUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "surveys-public",
    entry: "functions/surveys/public.ts",
    audience: "public",
    routes: publicSurveyRoutes,
    // What it writes is the salt of the day, by which devices and networks are counted.
    grants: { table: "write", send: ["survey-responses"] },
    hurts: "Citizens cannot answer the satisfaction survey.",
  },
  {
    kind: "http",
    name: "surveys-results",
    entry: "functions/surveys/public-results.ts",
    audience: "public",
    routes: surveyResultRoutes,
    grants: { table: "read" },
    hurts: "Citizens cannot see what surveys have come to.",
  },
  {
    kind: "queue",
    name: "surveys-responses",
    entry: "functions/surveys/on-survey-responses.ts",
    queue: "survey-responses",
    // Answers come in bursts; 200 messages of one answer each are then 3 transactions instead of 200 at one counter.
    batchSize: 200,
    batchWindowSeconds: 5,
    concurrency: 2,
    // A full batch of 6 MB holds some 45,000 answers.
    timeoutSeconds: 120,
    grants: { table: "write" },
    hurts: "Survey answers wait uncounted; none is lost, but the published result lags.",
  },
  {
    kind: "http",
    name: "surveys-api",
    entry: "functions/surveys/api.ts",
    audience: "staff",
    routes: staffSurveyRoutes,
    grants: { table: "write" },
    hurts:
      "Surveys cannot be planned or published, and staff cannot see how the service of their unit develops.",
  },
];
