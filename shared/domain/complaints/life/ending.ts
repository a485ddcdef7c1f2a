import { type Complaint, type ComplaintDecision, hasEnded } from "../complaint.ts";
import { isFollowable } from "../intake/following.ts";
import { refuseComplaint as refuse } from "../refusals.ts";
import { STATUS_WORDS } from "../words.ts";
import { ended } from "./conversation.ts";
import { allowed } from "./transitions.ts";

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Archives a complaint that needs no action, such as thanks or a test, with a reason for the complainant. It counts neither as
 * solved nor as unsolved.
 * @throws DomainError `complaint.already-answered`, `complaint.ended`
 * @source SP4N-LAPOR! "arsipkan"; when it may be done is policy
 */
export function archiveComplaint(
  complaint: Complaint,
  { reason, by, at }: Act & { readonly reason: string },
): ComplaintDecision {
  const open = allowed(complaint, "archive");
  const { resumesAs: _, ...facts } = { resumesAs: undefined, ...open };
  return {
    state: { ...facts, status: "DIARSIPKAN", pauses: ended(open.pauses, at), archiving: { at, reason } },
    event: { type: "COMPLAINT_ARCHIVED", by, at, data: { unitId: open.unitId } },
  };
}

/**
 * Ends a complaint that duplicates another one: its complainant sees the other's progress from now on, and
 * the other gets one more follower.
 * @param into the remaining complaint
 * @throws DomainError `complaint.merge-with-itself`, `complaint.merge-with-ended`,
 * `complaint.merge-with-closed`, `complaint.merge-full`, `complaint.already-answered`, `complaint.ended`
 * @source policy
 */
export function mergeComplaint(
  complaint: Complaint,
  into: Complaint,
  { by, at }: Act,
): { readonly merged: ComplaintDecision; readonly joined: ComplaintDecision } {
  if (complaint.trackingCode === into.trackingCode) throw refuse("merge-with-itself");
  const open = allowed(complaint, "merge");
  if (hasEnded(into)) throw refuse("merge-with-ended");
  if (!isFollowable(into)) throw refuse("merge-with-closed");
  if (mergedFromBoth(complaint, into).length > MOST_MERGED)
    throw refuse("merge-full", { limit: MOST_MERGED });
  const { resumesAs: _, ...facts } = { resumesAs: undefined, ...open };
  const { unitId, followers } = open;
  return {
    merged: {
      state: {
        ...facts,
        status: "SELESAI",
        pauses: ended(open.pauses, at),
        closing: { at, outcome: "MERGED", cause: "STAFF", unitId },
        mergedInto: into.trackingCode,
      },
      event: { type: "COMPLAINT_MERGED", by, at, data: { unitId, into: into.trackingCode } },
    },
    joined: {
      state: {
        ...into,
        followers: into.followers + 1 + followers,
        mergedFrom: mergedFromBoth(complaint, into),
      },
      event: {
        type: "COMPLAINT_JOINED",
        by,
        at,
        data: { unitId: into.unitId, followers: 1 + followers },
      },
    },
  };
}

/** Every change of the remaining complaint writes a mail for each of them, all in one transaction. */
const MOST_MERGED = 30;

/**
 * Complaints whose complainants are mailed about the remaining one: this one and those merged into it before,
 * if they left an address.
 */
function mergedFromBoth(complaint: Complaint, { mergedFrom = [] }: Complaint): readonly string[] {
  const { trackingCode, hasEmail, mergedFrom: earlier = [] } = complaint;
  return [...mergedFrom, ...(hasEmail ? [trackingCode] : []), ...earlier];
}

/**
 * A merged complaint as it is now: with the current unit of the complaint that it was merged into.
 * @param into the complaint that it was merged into
 * @source policy: what a complainant adds later reaches those who work on it
 */
export function followMerged(complaint: Complaint, { unitId }: Pick<Complaint, "unitId">): Complaint {
  if (complaint.status !== "SELESAI" || complaint.mergedInto === undefined) return complaint;
  return { ...complaint, unitId, closing: { ...complaint.closing, unitId } };
}

/**
 * Lets one more person follow a complaint because they have seen the same.
 * @throws DomainError `complaint.ended`
 */
export function joinComplaint(complaint: Complaint, at: string): ComplaintDecision {
  const { status, unitId, followers } = complaint;
  if (hasEnded(complaint)) throw refuse("ended", { status: STATUS_WORDS[status] });
  return {
    state: { ...complaint, followers: followers + 1 },
    event: { type: "COMPLAINT_JOINED", by: "PUBLIC", at, data: { unitId, followers: 1 } },
  };
}

/**
 * Closes a complaint, unsolved, whose complainant did not answer a question in time. They may reopen it if it had been
 * verified; otherwise nobody has handled it yet, and they file a new one.
 * @throws DomainError `complaint.not-asked`
 * @source policy; SP4N-LAPOR! closes after ten days of silence
 */
export function closeForNoReply(complaint: Complaint, at: string): ComplaintDecision {
  const { resumesAs: _, ...asked } = allowed(complaint, "closeForNoReply");
  const { unitId } = asked;
  const closing = { at, outcome: "UNSOLVED", cause: "NO_REPLY", unitId } as const;
  return {
    state: { ...asked, status: "SELESAI", pauses: ended(asked.pauses, at), closing },
    event: {
      type: "COMPLAINT_CLOSED",
      by: "SYSTEM",
      at,
      data: { unitId, outcome: "UNSOLVED", cause: "NO_REPLY" },
    },
  };
}
