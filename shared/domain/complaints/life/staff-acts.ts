import type { Instant } from "../../calendar/calendar.ts";
import type { Complaint } from "../complaint.ts";
import { unmaskContact } from "../intake/contact.ts";
import { type ComplaintAct, requireComplaintAct } from "./acts.ts";
import { assignComplaint, noteOnComplaint } from "./assignment.ts";
import { type Asking, isOfficer, refuseNotYours } from "./authority.ts";
import { askComplainant, remark, requireAttachable, resumeComplaint } from "./conversation.ts";
import { archiveComplaint } from "./ending.ts";
import { answerComplaint, closeComplaint, rejectComplaint } from "./handling.ts";
import { offered } from "./offered-acts.ts";
import { allowed } from "./transitions.ts";

/** What staff may do to a complaint, in the order of its life; `SOLVE` and `GIVE_UP` both close it. */
export const STAFF_ACTS = [
  "VERIFY",
  "REJECT",
  "ANSWER",
  "ASK",
  "RESUME",
  "SOLVE",
  "GIVE_UP",
  "FORWARD",
  "ASSIGN",
  "REMARK",
  "ATTACH",
  "NOTE",
  "RECLASSIFY",
  "MERGE",
  "ARCHIVE",
  "UNMASK",
] as const;
export type StaffAct = (typeof STAFF_ACTS)[number];

interface Offer {
  /** Whose act it is. */
  readonly as: ComplaintAct | "unmask";
  /** The act's own rule, which throws where the complaint does not allow it. */
  readonly attempt: (complaint: Complaint, stamp: { readonly by: string; readonly at: Instant }) => unknown;
}

const OFFERS: Readonly<Record<StaffAct, Offer>> = {
  VERIFY: { as: "verify", attempt: (complaint) => allowed(complaint, "verify") },
  REJECT: {
    as: "reject",
    attempt: (complaint, stamp) =>
      rejectComplaint(complaint, { ground: "TIDAK_JELAS", reason: "", ...stamp }),
  },
  ANSWER: {
    as: "answer",
    attempt: (complaint, stamp) =>
      answerComplaint(complaint, { text: "", isFinal: true, lateFor: [], ...stamp }),
  },
  ASK: { as: "ask", attempt: (complaint, stamp) => askComplainant(complaint, { text: "", ...stamp }) },
  RESUME: { as: "resume", attempt: resumeComplaint },
  SOLVE: {
    as: "close",
    attempt: (complaint, stamp) => closeComplaint(complaint, { outcome: "SOLVED", ...stamp }),
  },
  GIVE_UP: {
    as: "close",
    attempt: (complaint, stamp) => closeComplaint(complaint, { outcome: "UNSOLVED", ...stamp }),
  },
  FORWARD: { as: "forward", attempt: (complaint) => allowed(complaint, "forward") },
  ASSIGN: {
    as: "assign",
    attempt: (complaint, stamp) =>
      assignComplaint(complaint, { employee: undefined, unit: undefined, day: "", ...stamp }),
  },
  REMARK: {
    as: "remark",
    attempt: (complaint, stamp) => remark(complaint, { text: "", from: "STAFF", ...stamp }),
  },
  ATTACH: { as: "remark", attempt: requireAttachable },
  NOTE: { as: "note", attempt: (complaint, stamp) => noteOnComplaint(complaint, { text: "", ...stamp }) },
  RECLASSIFY: { as: "reclassify", attempt: (complaint) => allowed(complaint, "reclassify") },
  MERGE: { as: "merge", attempt: (complaint) => allowed(complaint, "merge") },
  ARCHIVE: {
    as: "archive",
    attempt: (complaint, stamp) => archiveComplaint(complaint, { reason: "", ...stamp }),
  },
  UNMASK: {
    as: "unmask",
    attempt: (complaint, stamp) => unmaskContact(complaint, { ground: "MENGHUBUNGI_PENGADU", ...stamp }),
  },
};

/** What somebody may do to a complaint now, by their part in it and by its state. */
export function staffActs(asking: Asking, complaint: Complaint, at: Instant): readonly StaffAct[] {
  const stamp = { by: asking.principal.id, at };
  return offered(STAFF_ACTS, (act) => {
    const { as, attempt } = OFFERS[act];
    if (as !== "unmask") requireComplaintAct(asking, complaint, as);
    else if (!isOfficer(asking)) throw refuseNotYours();
    attempt(complaint, stamp);
  });
}
