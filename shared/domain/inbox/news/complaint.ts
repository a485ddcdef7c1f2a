import type { Complaint, ComplaintEvent } from "../../complaints/complaint.ts";
import type { InboxKind } from "../sentences.ts";
import { type News, NOBODY, telling } from "./news.ts";

/** Whoever it is assigned to. Officers and heads have the unit's notices, which their inboxes show too. */
export const complaintNews = /* @__PURE__ */ telling<Complaint, ComplaintEvent>({
  COMPLAINT_ASSIGNED: (complaint) => toAssignee(complaint, "COMPLAINT_ASSIGNED"),
  COMPLAINT_RECEIVED: NOBODY,
  COMPLAINT_VERIFIED: NOBODY,
  COMPLAINT_REJECTED: NOBODY,
  COMPLAINT_ARCHIVED: NOBODY,
  COMPLAINT_FORWARDED: NOBODY,
  COMPLAINT_MOVED: NOBODY,
  COMPLAINT_NOTED: NOBODY,
  COMPLAINT_RECLASSIFIED: NOBODY,
  COMPLAINT_ASKED: NOBODY,
  COMPLAINT_REPLIED: (complaint) => toAssignee(complaint, "COMPLAINT_REPLIED"),
  COMPLAINT_RESUMED: NOBODY,
  COMPLAINT_MESSAGED: NOBODY,
  COMPLAINT_ANSWERED: NOBODY,
  COMPLAINT_CLOSED: NOBODY,
  COMPLAINT_REOPENED: (complaint) => toAssignee(complaint, "COMPLAINT_REOPENED"),
  COMPLAINT_RATED: NOBODY,
  COMPLAINT_MERGED: NOBODY,
  COMPLAINT_JOINED: NOBODY,
  COMPLAINT_WARNED: (complaint) => toAssignee(complaint, "COMPLAINT_WARNED"),
  COMPLAINT_ESCALATED: NOBODY,
  COMPLAINT_RESCHEDULED: NOBODY,
  COMPLAINT_UNMASKED: NOBODY,
  COMPLAINT_FORGOTTEN: NOBODY,
});

function toAssignee({ trackingCode, assignee }: Complaint, kind: InboxKind): readonly News[] {
  return assignee ? [{ to: assignee.nip, kind, about: { trackingCode } }] : [];
}
