import type { City } from "../shared/cities/city.ts";
import type { Unit } from "../shared/deployment/unit.ts";
import { awardRoutes } from "./awards/contract.ts";
import { calibrationRoutes } from "./calibration/contract.ts";
import { deskRoutes } from "./complaint-desk/contract.ts";
import { recordRoutes } from "./complaint-desk/record-contract.ts";
import { identityRoutes } from "./complaint-identity/contract.ts";
import { publicationRoutes } from "./complaint-publication/contract.ts";
import { publicComplaintRoutes } from "./complaints/public-contract.ts";
import { staffComplaintRoutes } from "./complaints/staff-contract.ts";
import { docsRoutes } from "./docs/contract.ts";
import { documentRoutes } from "./documents/contract.ts";
import { evaluationRoutes } from "./evaluation/contract.ts";
import { explanationRoutes } from "./explanation/contract.ts";
import { exportRoutes } from "./exports/contract.ts";
import { feedbackRoutes } from "./feedback/contract.ts";
import { calendarRoutes } from "./organisation/calendar-contract.ts";
import { organisationRoutes } from "./organisation/contract.ts";
import { paperRoutes } from "./paper-import/contract.ts";
import { planTemplateRoutes } from "./plan-templates/contract.ts";
import { planningRoutes } from "./planning/contract.ts";
import { raterRequestRoutes } from "./rater-requests/contract.ts";
import { ratingRoutes } from "./rating/contract.ts";
import { reportingRoutes } from "./reporting/contract.ts";
import { importRoutes } from "./staff-import/contract.ts";
import { staffSurveyRoutes } from "./surveys/contract.ts";
import { publicSurveyRoutes } from "./surveys/public-contract.ts";
import { surveyResultRoutes } from "./surveys/results-contract.ts";
import { trainingRoutes } from "./training/contract.ts";

/** Every deployable unit. Both hosts, AWS and the local machine, are made from this list. */
export const registry: readonly Unit[] = [
  {
    kind: "http",
    name: "organisation-api",
    entry: "functions/organisation/api.ts",
    audience: "staff",
    routes: { ...organisationRoutes, ...calendarRoutes },
    grants: { table: "write", send: ["calendar-follow"] },
    hurts: "Nobody sees their profile or their team, and units, raters and holidays cannot be changed.",
  },
  {
    kind: "http",
    name: "staff-import-api",
    entry: "functions/staff-import/api.ts",
    audience: "staff",
    routes: importRoutes,
    grants: { table: "write", send: ["import-files"], uploads: { folder: "imports", may: ["write"] } },
    hurts: "The register of staff cannot be brought up to date.",
  },
  {
    kind: "queue",
    name: "staff-import-files",
    entry: "functions/staff-import/on-file.ts",
    queue: "import-files",
    batchSize: 1,
    grants: { table: "write", send: ["import-rows"], uploads: { folder: "imports", may: ["read"] } },
    // 20,000 employees are a file of 16 MB, read whole.
    memoryMegabytes: 1_024,
    timeoutSeconds: 300,
    hurts: "A staff import stands still before its first line; the register stays as it is.",
  },
  {
    kind: "queue",
    name: "staff-import-rows",
    entry: "functions/staff-import/on-rows.ts",
    queue: "import-rows",
    batchSize: 10,
    // Every chunk counts at its import's one counter: more consumers would only wait for each other.
    concurrency: 2,
    grants: { table: "write" },
    hurts: "A staff import stands still halfway; it goes on when it is mended, and no line counts twice.",
  },
  {
    kind: "http",
    name: "planning-api",
    entry: "functions/planning/api.ts",
    audience: "staff",
    routes: planningRoutes,
    grants: { table: "write" },
    hurts: "Employees cannot draft or propose their plans, and raters cannot agree to them.",
  },
  {
    kind: "http",
    name: "plan-templates-api",
    entry: "functions/plan-templates/api.ts",
    audience: "staff",
    routes: planTemplateRoutes,
    grants: { table: "write", send: ["plan-assignments"] },
    hurts: "HR cannot give plans to many employees at once; each can still draft their own.",
  },
  {
    kind: "queue",
    name: "plan-templates-assignments",
    entry: "functions/plan-templates/on-assignments.ts",
    queue: "plan-assignments",
    batchSize: 1,
    grants: { table: "write" },
    timeoutSeconds: 120,
    hurts: "A template on its way to many employees stands still halfway; nobody gets a plan twice.",
  },
  {
    kind: "http",
    name: "rater-requests-api",
    entry: "functions/rater-requests/api.ts",
    audience: "staff",
    routes: raterRequestRoutes,
    grants: { table: "write" },
    hurts: "Employees whose rater is wrong can neither say so nor get an answer.",
  },
  {
    kind: "http",
    name: "reporting-api",
    entry: "functions/reporting/api.ts",
    audience: "staff",
    routes: reportingRoutes,
    grants: { table: "write", uploads: { folder: "evidence", may: ["read", "write"] } },
    hurts: "Employees cannot submit work reports, and raters cannot answer them.",
  },
  {
    kind: "http",
    name: "feedback-api",
    entry: "functions/feedback/api.ts",
    audience: "staff",
    routes: feedbackRoutes,
    grants: { table: "write" },
    hurts:
      "Superiors and colleagues cannot give feedback or record what they observe, and employees cannot answer.",
  },
  {
    kind: "http",
    name: "training-api",
    entry: "functions/training/api.ts",
    audience: "staff",
    routes: trainingRoutes,
    grants: { table: "write" },
    hurts: "Employees cannot record lesson hours, and nobody can confirm them.",
  },
  {
    kind: "http",
    name: "evaluation-api",
    entry: "functions/evaluation/api.ts",
    audience: "staff",
    routes: evaluationRoutes,
    grants: { table: "read" },
    hurts: "Employees cannot see their scorecard or their result.",
  },
  {
    kind: "schedule",
    name: "evaluation-close-due",
    entry: "functions/evaluation/on-close-due.ts",
    cadence: (city) => ({ every: "day", at: newestPolicy(city).evaluation.closesAt }),
    grants: { table: "write", send: ["period-close"] },
    hurts:
      "Last month is not closed: every employee waits for their result, and the award for its candidates.",
  },
  {
    kind: "queue",
    name: "evaluation-close-unit",
    entry: "functions/evaluation/on-close-unit.ts",
    queue: "period-close",
    batchSize: 1,
    grants: { table: "write" },
    timeoutSeconds: 120,
    hurts: "The employees of a unit have no result for last month, and its close is not complete.",
  },
  {
    kind: "http",
    name: "rating-api",
    entry: "functions/rating/api.ts",
    audience: "staff",
    routes: ratingRoutes,
    grants: { table: "write" },
    hurts: "Raters cannot rate, and employees can neither accept their result nor object to it.",
  },
  {
    kind: "http",
    name: "explanation-api",
    entry: "functions/explanation/api.ts",
    audience: "staff",
    routes: explanationRoutes,
    grants: { table: "read" },
    hurts: "Nobody can see why a result is what it is.",
  },
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
    name: "exports-api",
    entry: "functions/exports/api.ts",
    audience: "staff",
    routes: exportRoutes,
    grants: { table: "read" },
    hurts: "HR cannot take results out for SIASN, and nobody sees their credit points.",
  },
  {
    kind: "http",
    name: "calibration-api",
    entry: "functions/calibration/api.ts",
    audience: "staff",
    routes: calibrationRoutes,
    grants: { table: "write" },
    hurts: "Leaders and HR cannot see how ratings are distributed, or set the predicate of a unit.",
  },
  {
    kind: "http",
    name: "awards-api",
    entry: "functions/awards/api.ts",
    audience: "staff",
    routes: awardRoutes,
    grants: { table: "read" },
    hurts: "HR and the head of the city cannot see the award's candidates.",
  },
  {
    kind: "schedule",
    name: "awards-candidates-due",
    entry: "functions/awards/on-candidates-due.ts",
    cadence: (city) => ({ every: "day", at: newestPolicy(city).awards.computedAt }),
    grants: { table: "write" },
    timeoutSeconds: 300,
    hurts: "There are no candidates for the monthly award; the head of the city has nobody to choose from.",
  },
  {
    kind: "http",
    name: "surveys-public",
    entry: "functions/surveys/public.ts",
    audience: "public",
    routes: publicSurveyRoutes,
    grants: { table: "read", send: ["survey-responses"] },
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
  {
    kind: "http",
    name: "paper-import-api",
    entry: "functions/paper-import/api.ts",
    audience: "staff",
    routes: paperRoutes,
    grants: { table: "write", send: ["paper-files"], uploads: { folder: "imports", may: ["write"] } },
    hurts: "Paper forms of surveys cannot be handed in; they wait with whoever typed them in.",
  },
  {
    kind: "queue",
    name: "paper-import-files",
    entry: "functions/paper-import/on-file.ts",
    queue: "paper-files",
    batchSize: 1,
    grants: { table: "write", send: ["survey-responses"], uploads: { folder: "imports", may: ["read"] } },
    // 100,000 forms are a file of 10 MB, read whole, and 1,000 calls of the queue.
    memoryMegabytes: 1_024,
    timeoutSeconds: 300,
    hurts: "Files of paper forms are neither checked nor counted; they can be ordered again.",
  },
  {
    kind: "http",
    name: "docs-public",
    entry: "functions/docs/public.ts",
    audience: "public",
    routes: docsRoutes,
    grants: { table: "none" },
    hurts: "Those who build on the API cannot read how it works.",
  },
  {
    kind: "http",
    name: "complaints-public",
    entry: "functions/complaints/public.ts",
    audience: "public",
    routes: publicComplaintRoutes,
    grants: { table: "write", contacts: "seal" },
    hurts: "Citizens cannot hand in a complaint or see what has become of theirs.",
  },
  {
    kind: "http",
    name: "complaints-api",
    entry: "functions/complaints/api.ts",
    audience: "staff",
    routes: staffComplaintRoutes,
    grants: { table: "write", contacts: "seal" },
    hurts: "Complaints wait while their deadlines run: nobody can verify, forward or answer them.",
  },
  {
    kind: "http",
    name: "complaint-desk-api",
    entry: "functions/complaint-desk/api.ts",
    audience: "staff",
    routes: { ...deskRoutes, ...recordRoutes },
    grants: { table: "write" },
    hurts:
      "Units have no inbox for their complaints, and neither templates nor routing rules can be changed.",
  },
  {
    kind: "http",
    name: "complaint-identity-api",
    entry: "functions/complaint-identity/api.ts",
    audience: "staff",
    routes: identityRoutes,
    grants: { table: "write", contacts: "open" },
    hurts: "Officers cannot call back complainants who left their phone number.",
  },
  {
    kind: "http",
    name: "complaint-publication-public",
    entry: "functions/complaint-publication/public.ts",
    audience: "public",
    routes: publicationRoutes,
    grants: { table: "read" },
    hurts:
      "Nobody can see how many complaints were solved, late, reopened or ended without a solution, nor the holidays by which deadlines are counted.",
  },
  {
    kind: "schedule",
    name: "deadlines-sweep",
    entry: "functions/deadlines/on-sweep.ts",
    cadence: () => ({ every: "minutes", minutes: 15 }),
    grants: { table: "read", send: ["deadlines", "staff-deadlines", "calendar-follow"] },
    hurts:
      "Missed deadlines go unnoticed: nothing is escalated, frozen or closed until the sweep runs again.",
  },
  {
    kind: "queue",
    name: "deadlines",
    entry: "functions/deadlines/on-deadline.ts",
    queue: "deadlines",
    batchSize: 10,
    grants: { table: "write" },
    hurts: "Complaints and surveys that have passed their deadline are neither escalated, closed nor frozen.",
  },
  {
    kind: "queue",
    name: "deadlines-staff",
    entry: "functions/deadlines/on-staff-deadline.ts",
    queue: "staff-deadlines",
    batchSize: 10,
    grants: { table: "write" },
    hurts: "Reports, ratings and objections that nobody answered in time are not put before the superior.",
  },
  {
    kind: "queue",
    name: "deadlines-follow-calendar",
    entry: "functions/deadlines/on-follow.ts",
    queue: "calendar-follow",
    batchSize: 1,
    concurrency: 4,
    timeoutSeconds: 120,
    grants: { table: "write", send: ["calendar-follow"] },
    hurts:
      "Open complaints do not follow a change of the calendar; their next step comes too early or too late.",
  },
];

/** A schedule is deployed ahead of the days on which it runs, so the newest policy sets its hour. */
function newestPolicy(city: City) {
  return city.policies[city.policies.length - 1] as City["policies"][number];
}
