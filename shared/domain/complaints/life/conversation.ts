import {
  type Complaint,
  type ComplaintDecision,
  type ComplaintEvent,
  type ComplaintIn,
  hasEnded,
  type Message,
} from "../complaint.ts";
import type { Pause } from "../parts.ts";
import { refuseComplaint as refuse } from "../refusals.ts";
import { STATUS_WORDS } from "../words.ts";
import { requireNotForgotten } from "./forgetting.ts";
import { allowed } from "./transitions.ts";

interface Act {
  readonly by: string;
  readonly at: string;
}

/** Keeps a complaint and its pauses well below the table's largest item. */
const MAX_QUESTIONS = 20;

/** How many remarks a complainant may send before staff respond. */
const MAX_REMARKS_WAITING = 20;

/**
 * Asks the complainant for something the work depends on: staff clocks are paused until they reply.
 * @throws DomainError `complaint.already-asked`, `complaint.too-many-questions`, `complaint.ended`
 * @source SP4N-LAPOR! "tunda": a complaint awaiting its complainant; pausing the clocks is policy
 */
export function askComplainant(
  complaint: Complaint,
  { text, by, at }: Act & { readonly text: string },
): ComplaintDecision {
  const open = allowed(complaint, "ask");
  if (open.pauses.length >= MAX_QUESTIONS) throw refuse("too-many-questions", { limit: MAX_QUESTIONS });
  return {
    state: {
      ...open,
      status: "DITUNDA",
      resumesAs: open.status,
      pauses: [...open.pauses, { from: at }],
      remarksWaiting: 0,
    },
    event: { type: "COMPLAINT_ASKED", by, at, data: { unitId: open.unitId } },
    message: { from: "STAFF", kind: "QUESTION", text },
  };
}

/**
 * Records the complainant's reply to a question: the clocks resume where they stopped.
 * @throws DomainError `complaint.not-asked`
 */
export function replyToQuestion(
  complaint: Complaint,
  { text, at }: { readonly text: string; readonly at: string },
): ComplaintDecision {
  const resumed = resumedAt(allowed(complaint, "reply"), at);
  const { unitId, status } = resumed;
  return {
    state: resumed,
    event: { type: "COMPLAINT_REPLIED", by: "PUBLIC", at, data: { unitId, status } },
    message: { from: "COMPLAINANT", kind: "REPLY", text },
  };
}

/**
 * Resumes without a reply, because staff got the answer elsewhere.
 * @throws DomainError `complaint.not-asked`
 */
export function resumeComplaint(complaint: Complaint, { by, at }: Act): ComplaintDecision {
  return resumption(allowed(complaint, "resume"), { by, at });
}

/**
 * Resumes after the complainant let the time to reply pass.
 * @throws DomainError `complaint.not-asked`
 */
export function resumeForSilence(complaint: Complaint, at: string): ComplaintDecision {
  return resumption(allowed(complaint, "resumeForSilence"), { by: "SYSTEM", at });
}

function resumption(asked: ComplaintIn<"DITUNDA">, { by, at }: Act): ComplaintDecision {
  const state = resumedAt(asked, at);
  const event: ComplaintEvent = {
    type: "COMPLAINT_RESUMED",
    by,
    at,
    data: { unitId: state.unitId, status: state.status },
  };
  return { state, event };
}

function resumedAt({ resumesAs, ...asked }: ComplaintIn<"DITUNDA">, at: string): Complaint {
  return { ...asked, status: resumesAs, pauses: ended(asked.pauses, at) } as Complaint;
}

/** The pauses, with an open one ended. */
export function ended(pauses: readonly Pause[], at: string): Pause[] {
  return pauses.map((pause) => ({ ...pause, to: pause.to ?? at }));
}

/**
 * Sends a remark to the other side and changes nothing else, from the complainant or from those handling the complaint. The
 * complainant may still remark on an ended complaint, until it is forgotten.
 * @throws DomainError `complaint.ended` if staff remark on an ended complaint; `complaint.forgotten`;
 * `complaint.too-many-remarks` if twenty remarks of the complainant are still without a response
 * @source policy
 */
export function remark(
  complaint: Complaint,
  { text, from, by, at }: Act & { readonly text: string; readonly from: "COMPLAINANT" | "STAFF" },
): ComplaintDecision {
  const { status, unitId, remarksWaiting = 0 } = complaint;
  const isTheirs = from === "COMPLAINANT";
  if (hasEnded(complaint) && !isTheirs) throw refuse("ended", { status: STATUS_WORDS[status] });
  requireNotForgotten(complaint);
  if (isTheirs && remarksWaiting >= MAX_REMARKS_WAITING)
    throw refuse("too-many-remarks", { limit: MAX_REMARKS_WAITING });
  return {
    state: { ...complaint, remarksWaiting: isTheirs ? remarksWaiting + 1 : 0 },
    event: { type: "COMPLAINT_MESSAGED", by, at, data: { unitId, from } },
    message: { from, kind: "REMARK", text },
  };
}

/** A file as referred to in the conversation. */
type Attached = NonNullable<Message["file"]>;

/**
 * Requires that a file may be attached: only while the complaint is handled, as anything added later would outlive its
 * retention.
 * @throws DomainError `complaint.ended`
 */
export function requireAttachable(complaint: Complaint): void {
  if (hasEnded(complaint)) throw refuse("ended", { status: STATUS_WORDS[complaint.status] });
}

/**
 * Shows a file to the other side. It is no reply to a question: that takes words.
 * @throws DomainError `complaint.ended`
 */
export function attachFile(
  complaint: Complaint,
  { from, file, by, at }: Act & { readonly from: Message["from"]; readonly file: Attached },
): ComplaintDecision {
  requireAttachable(complaint);
  const { id, mediaType, sizeBytes } = file;
  return {
    state: complaint,
    event: { type: "COMPLAINT_MESSAGED", by, at, data: { unitId: complaint.unitId, from, fileId: id } },
    message: { from, kind: "FILE", text: "", file: { id, mediaType, sizeBytes } },
  };
}
