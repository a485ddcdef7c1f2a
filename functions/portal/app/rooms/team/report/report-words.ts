import type { Answer } from "../../../client/operations.ts";

export type Report = Answer<"GET /v1/employees/{nip}/reports/{reportId}">;
