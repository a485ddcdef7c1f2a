import { timelineOf } from "../clocks/timeline.ts";
import {
  COMPLAINT_DESK,
  type Complaint,
  type ComplaintAnswer,
  type ComplaintClass,
  type ComplaintDecision,
} from "../complaint.ts";
import { type Destination, isIndependentOf, reportedUnit, requireIndependent } from "../intake/oversight.ts";
import { MISCONDUCT } from "../misconduct.ts";
import type { ComplaintClock } from "../parts.ts";
import { refuseComplaint as refuse } from "../refusals.ts";
import { CLASS_WORDS } from "../words.ts";
import { movedTo } from "./assignment.ts";
import { allowed } from "./transitions.ts";

/** Keeps a complaint and its answers well below the table's largest item. */
const MAX_ANSWERS = 20;

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Verifies a complaint: sets its class and unit; misconduct never goes to the reported unit.
 * @param oversightUnitId the unit that examines misconduct, if there is one
 * @throws DomainError `complaint.reported-unit`, `complaint.already-verified`, `complaint.ended`
 * @source PermenPANRB 62/2018
 */
export function verifyComplaint(
  complaint: Complaint,
  { class: named, unit, oversightUnitId, by, at }: Classification & { readonly unit: Destination },
): ComplaintDecision {
  const received = allowed(complaint, "verify");
  const about = named === MISCONDUCT ? reportedUnit(received, oversightUnitId) : undefined;
  requireIndependent(about, unit);
  return {
    state: {
      ...movedTo(received, unit.id),
      status: "DIVERIFIKASI",
      class: named,
      verifiedAt: at,
      ...(about && { aboutUnitId: about }),
    },
    event: {
      type: "COMPLAINT_VERIFIED",
      by,
      at,
      data: { class: named, unitId: unit.id, unitName: unit.name },
    },
  };
}

interface Classification extends Act {
  readonly class: ComplaintClass;
  readonly oversightUnitId?: string | undefined;
}

/**
 * Grounds for rejecting a complaint. The wrong address is none: the complaint is verified with the right unit instead.
 * @source Perpres 76/2013: no wrong door; the grounds are our policy choice
 */
export const REJECTION_GROUNDS = ["BUKAN_PENGADUAN", "TIDAK_JELAS", "DUPLIKAT", "PROSES_HUKUM"] as const;
type RejectionGround = (typeof REJECTION_GROUNDS)[number];

/**
 * Rejects a complaint that cannot be handled, with a reason for the complainant.
 * @throws DomainError `complaint.already-verified`, `complaint.ended`
 */
export function rejectComplaint(
  complaint: Complaint,
  { ground, reason, by, at }: Act & { readonly ground: RejectionGround; readonly reason: string },
): ComplaintDecision {
  const received = allowed(complaint, "reject");
  return {
    state: { ...received, status: "DITOLAK", rejection: { at, reason } },
    event: { type: "COMPLAINT_REJECTED", by, at, data: { unitId: received.unitId, ground } },
  };
}

/**
 * Forwards a complaint to another unit. Its deadlines stay: they count from receipt. The reason is a note for that unit.
 * @throws DomainError `complaint.already-there`, `complaint.reported-unit`, `complaint.not-verified`,
 * `complaint.already-answered`, `complaint.ended`
 * @source PermenPANRB 62/2018
 */
export function forwardComplaint(
  complaint: Complaint,
  { unit, reason, by, at }: Act & { readonly unit: Destination; readonly reason?: string | undefined },
): ComplaintDecision {
  const inHand = allowed(complaint, "forward");
  if (inHand.unitId === unit.id) throw refuse("already-there", { unit: unit.id });
  if (inHand.class === MISCONDUCT) requireIndependent(inHand.aboutUnitId, unit);
  return {
    state: { ...movedTo(inHand, unit.id), status: "DITERUSKAN" },
    event: {
      type: "COMPLAINT_FORWARDED",
      by,
      at,
      data: { fromUnitId: inHand.unitId, unitId: unit.id, unitName: unit.name },
    },
    ...(reason && { note: reason }),
  };
}

/**
 * Changes the class: the resolution is due as if that had been the class from the start, and no day spent waiting for the
 * complainant is lost. Missed deadlines stay missed. If it turns out to be misconduct, the complaint leaves the reported unit
 * for the unit that examines misconduct, or for the desk if there is none.
 * @param oversight undefined if the city has none, and if the new class needs none
 * @throws DomainError `complaint.same-class`, `complaint.not-verified`, `complaint.already-answered`, `complaint.ended`
 * @source PermenPANRB 62/2018: the resolution depends on the class; counting from receipt is policy
 */
export function reclassifyComplaint(
  complaint: Complaint,
  { class: named, oversight, by, at }: Classification & { readonly oversight?: Destination | undefined },
): ComplaintDecision {
  const inHand = allowed(complaint, "reclassify");
  if (inHand.class === named) throw refuse("same-class", { class: CLASS_WORDS[named] });
  const about = named === MISCONDUCT ? reportedUnit(inHand, oversight?.id) : undefined;
  const examiner = oversight && isIndependentOf(about, oversight) ? oversight.id : COMPLAINT_DESK;
  const unitId = about === undefined ? inHand.unitId : examiner;
  return {
    state: { ...movedTo(inHand, unitId), class: named, ...(about && { aboutUnitId: about }) },
    event: {
      type: "COMPLAINT_RECLASSIFIED",
      by,
      at,
      data: { fromClass: inHand.class, class: named, unitId },
    },
  };
}

interface Answer extends Act {
  readonly text: string;
  /** False says what is being done; true says what has been done, and starts the complainant's time to reply. */
  readonly isFinal: boolean;
  /** Deadlines that this answer meets too late. */
  readonly lateFor: readonly ComplaintClock[];
  readonly delayReason?: string | undefined;
}

/**
 * Answers the complainant. Any answer after a final one adds to it and restarts their time to reply.
 * @throws DomainError `complaint.delay-unexplained`, `complaint.too-many-answers`, `complaint.not-verified`, `complaint.ended`
 * @source PermenPANRB 62/2018
 */
export function answerComplaint(complaint: Complaint, answer: Answer): ComplaintDecision {
  const open = allowed(complaint, "answer");
  const { by, at, text, lateFor, delayReason } = answer;
  if (open.answers.length >= MAX_ANSWERS) throw refuse("too-many-answers", { limit: MAX_ANSWERS });
  if (lateFor.length > 0 && delayReason === undefined) throw refuse("delay-unexplained");
  const isFinal = answer.isFinal || open.status === "DIJAWAB";
  const given: ComplaintAnswer = {
    text,
    at,
    by,
    unitId: open.unitId,
    isFinal,
    lateFor: [...lateFor],
    ...(delayReason && { delayReason }),
  };
  const resolvedAt = open.status === "DIJAWAB" ? open.resolvedAt : at;
  const answers = [...open.answers, given];
  return {
    state: isFinal
      ? { ...open, answers, remarksWaiting: 0, status: "DIJAWAB", resolvedAt }
      : { ...open, answers, remarksWaiting: 0, status: "DITINDAKLANJUTI" },
    event: { type: "COMPLAINT_ANSWERED", by, at, data: { unitId: open.unitId, isFinal, lateFor } },
  };
}

interface Closing extends Act {
  readonly outcome: "SOLVED" | "UNSOLVED";
  readonly reason?: string | undefined;
}

/**
 * Closes an answered complaint: solved, or unsolved with a reason. After a reopening, a new answer has to come first, since
 * the previous one was not enough.
 * @throws DomainError `complaint.not-answered`, `complaint.not-verified`, `complaint.ended`
 * @source policy: solved and unsolved are different in every figure
 */
export function closeComplaint(
  complaint: Complaint,
  { outcome, reason, by, at }: Closing,
): ComplaintDecision {
  const open = allowed(complaint, "close");
  const { roundFrom } = timelineOf(open);
  const isAnswered = open.answers.some((answer) => answer.at >= roundFrom);
  const mayClose = open.status === "DIJAWAB" || (outcome === "UNSOLVED" && isAnswered);
  if (!mayClose) throw refuse("not-answered");
  const { unitId } = open;
  const closing = { at, outcome, cause: "STAFF" as const, unitId, ...(reason && { reason }) };
  return {
    state: { ...open, status: "SELESAI", closing },
    event: { type: "COMPLAINT_CLOSED", by, at, data: { unitId, outcome, cause: closing.cause } },
  };
}

/**
 * Closes a complaint whose final answer the complainant did not contest within their time to reply.
 * @throws DomainError `complaint.not-answered`, `complaint.not-verified`, `complaint.ended`
 * @source policy; SP4N-LAPOR! closes after ten days of silence
 */
export function closeForSilence(complaint: Complaint, at: string): ComplaintDecision {
  const answered = allowed(complaint, "closeForSilence");
  const { unitId } = answered;
  const closing = { at, outcome: "SOLVED" as const, cause: "SILENCE" as const, unitId };
  return {
    state: { ...answered, status: "SELESAI", closing },
    event: {
      type: "COMPLAINT_CLOSED",
      by: "SYSTEM",
      at,
      data: { unitId, outcome: closing.outcome, cause: closing.cause },
    },
  };
}
