import type { Answer } from "../../client/operations.ts";

/** A month's committee with its candidates. */
export type PanelOf = Answer<"GET /v1/award-rounds/{month}/panel">;
