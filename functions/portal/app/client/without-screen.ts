import type { Operation } from "./operations.ts";

const CSV = "its figures are saved as a file from the round's screen";

const ROOM = "the room of integrity officers is being made";

/** Operations of staff that people have no screen for, each with why. A test holds every other one to have a screen. */
export const WITHOUT_SCREEN: Partial<Record<Operation, string>> = {
  "GET /v1/award-rounds/{month}/fairness": CSV,
  "GET /v1/integrity-reports": ROOM,
  "GET /v1/integrity-reports/{caseId}": ROOM,
  "POST /v1/integrity-reports/{caseId}/steps": ROOM,
  "POST /v1/integrity-reports/{caseId}/messages": ROOM,
  "POST /v1/integrity-reports/{caseId}/named": ROOM,
  "POST /v1/integrity-reports/{caseId}/contact": ROOM,
};
