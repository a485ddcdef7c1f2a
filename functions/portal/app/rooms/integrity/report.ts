import type { Answer } from "../../client/operations.ts";

/** A report as its officers see it. */
export type Report = Answer<"GET /v1/integrity/reports/{caseId}">;
