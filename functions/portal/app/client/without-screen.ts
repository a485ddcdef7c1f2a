import type { Operation } from "./operations.ts";

const CSV = "its figures are saved as a file from the round's screen";

/** What a city does with the API until then. */
const AWAITS = "its screen is not built yet";

/** Operations of staff that people have no screen for, each with why. A test holds every other one to have a screen. */
export const WITHOUT_SCREEN: Partial<Record<Operation, string>> = {
  "GET /v1/award-rounds/{month}/fairness": CSV,
  "GET /v1/announcements": AWAITS,
  "POST /v1/announcements": AWAITS,
  "POST /v1/announcements/{announcementId}/withdraw": AWAITS,
  "POST /v1/announcements/{announcementId}/remind": AWAITS,
  "GET /v1/announcements/{announcementId}/reach": AWAITS,
  "GET /v1/announcements/{announcementId}/reach/{unitId}": AWAITS,
  "GET /v1/announcements/{announcementId}/understanding": AWAITS,
  "GET /v1/me/announcements": AWAITS,
  "GET /v1/announcements/{announcementId}": AWAITS,
  "GET /v1/announcements/{announcementId}/files/{sha256}": AWAITS,
  "POST /v1/announcements/{announcementId}/receipt": AWAITS,
  "POST /v1/announcements/{announcementId}/answers": AWAITS,
};
