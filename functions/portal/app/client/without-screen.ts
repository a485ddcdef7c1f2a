import type { Operation } from "./operations.ts";

const CSV = "its figures are saved as a file from the round's screen";
/** What a city does with the API until then. */
const AWAITS = "its screen is not built yet";

/** Operations of staff that people have no screen for, each with why. A test holds every other one to have a screen. */
export const WITHOUT_SCREEN: Partial<Record<Operation, string>> = {
  "GET /v1/award-rounds/{month}/fairness": CSV,
  "GET /v1/supervision-programmes": AWAITS,
  "GET /v1/supervision-programmes/{programmeId}": AWAITS,
  "GET /v1/supervision-programmes/{programmeId}/draws": AWAITS,
  "GET /v1/supervision-programmes/{programmeId}/draws/{period}": AWAITS,
  "GET /v1/supervision-programmes/{programmeId}/draws/{period}/list": AWAITS,
  "GET /v1/supervision-programmes/{programmeId}/draws/{period}/visits": AWAITS,
  "POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits": AWAITS,
  "POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/call-off": AWAITS,
  "POST /v1/supervision-programmes": AWAITS,
  "POST /v1/supervision-programmes/{programmeId}/draws": AWAITS,
  "POST /v1/supervision-programmes/{programmeId}/draws/{period}/make": AWAITS,
  "POST /v1/supervision-programmes/{programmeId}/retire": AWAITS,
  "PUT /v1/supervision-programmes/{programmeId}": AWAITS,
};
