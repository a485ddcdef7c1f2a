import type { Instant } from "../../calendar/calendar.ts";
import type { Complaint } from "../complaint.ts";
import { remark, replyToQuestion, requireAttachable } from "./conversation.ts";
import { offered } from "./offered-acts.ts";
import { rateComplaint, reopenComplaint } from "./reopening.ts";

/** What a complainant may do: answer a question, write, add a photo, rate the handling, reopen. */
export const CITIZEN_ACTS = ["REPLY", "WRITE", "ATTACH", "RATE", "REOPEN"] as const;
export type CitizenAct = (typeof CITIZEN_ACTS)[number];

interface Moment {
  readonly at: Instant;
  /** Until when it may be reopened; undefined if it has not ended. */
  readonly until: Instant | undefined;
}

/** Each act as its own rules decide it, so that nothing is offered that they would refuse. */
const TRIES: Readonly<Record<CitizenAct, (complaint: Complaint, moment: Moment) => unknown>> = {
  REPLY: (complaint, { at }) => replyToQuestion(complaint, { text: "", at }),
  WRITE: (complaint, { at }) => remark(complaint, { text: "", from: "COMPLAINANT", by: "PUBLIC", at }),
  ATTACH: (complaint) => requireAttachable(complaint),
  RATE: (complaint, moment) => rateComplaint(complaint, { isSatisfied: true, ...moment }),
  REOPEN: (complaint, moment) => reopenComplaint(complaint, { cause: "NEW_FACTS", reason: "", ...moment }),
};

/** What the complainant may do with their complaint now; a question is answered before anything else is written. */
export function citizenActs(complaint: Complaint, moment: Moment): readonly CitizenAct[] {
  const possible = offered(CITIZEN_ACTS, (act) => TRIES[act](complaint, moment));
  return possible.includes("REPLY") ? possible.filter((act) => act !== "WRITE") : possible;
}
