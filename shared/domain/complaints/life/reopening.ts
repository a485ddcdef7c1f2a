import type { Instant } from "../../calendar/calendar.ts";
import type { DomainError } from "../../refusal.ts";
import { type Complaint, type ComplaintDecision, type ComplaintIn, roundOf } from "../complaint.ts";
import type { REOPENING_CAUSES } from "../parts.ts";
import { refuseComplaint as refuse } from "../refusals.ts";
import { STATUS_WORDS } from "../words.ts";
import { requireNotForgotten } from "./forgetting.ts";
import { allowed } from "./transitions.ts";

/** Keeps a complaint well below the table's largest item. */
const MAX_REOPENINGS = 5;

interface Reopening {
  readonly cause: (typeof REOPENING_CAUSES)[number];
  readonly reason: string;
  readonly at: Instant;
  /** Until when it may be reopened; undefined if it has not ended. */
  readonly until: Instant | undefined;
}

/**
 * Reopens a complaint, because its complainant is dissatisfied or has new facts: a new round begins, with the full time for
 * resolution. Whatever was late stays late.
 * @throws DomainError `complaint.forgotten`, `complaint.not-reopenable`, `complaint.merged`, `complaint.reopening-lapsed`,
 * `complaint.too-often-reopened`
 * @source policy: the city sets the number of working days
 */
export function reopenComplaint(complaint: Complaint, reopening: Reopening): ComplaintDecision {
  const { at, cause, reason } = reopening;
  requireNotForgotten(complaint);
  const done = allowed(complaint, "reopen");
  const obstacle = obstacleTo(done, reopening);
  if (obstacle !== undefined) throw obstacle;
  return {
    state: reopened(done, reopening),
    event: {
      type: "COMPLAINT_REOPENED",
      by: "PUBLIC",
      at,
      data: { unitId: done.unitId, cause, round: roundOf(done) + 1, status: "DIBUKA_KEMBALI" },
    },
    message: { from: "COMPLAINANT", kind: "REMARK", text: reason },
  };
}

/** Why a complaint cannot be reopened; undefined if it can. */
function obstacleTo(
  done: ComplaintIn<"DIJAWAB" | "SELESAI">,
  { at, until }: Reopening,
): DomainError | undefined {
  const { status } = done;
  const isWhole = done.class !== undefined && done.verifiedAt !== undefined;
  if (isMerged(done)) return refuse("merged");
  if (!isWhole) return refuse("not-reopenable", { status: STATUS_WORDS[status] });
  if (until !== undefined && at > until) return refuse("reopening-lapsed");
  if (done.reopenings.length < MAX_REOPENINGS) return undefined;
  return refuse("too-often-reopened", { limit: MAX_REOPENINGS });
}

function isMerged(done: ComplaintIn<"DIJAWAB" | "SELESAI">): boolean {
  return done.status === "SELESAI" && done.mergedInto !== undefined;
}

function reopened(
  complaint: ComplaintIn<"DIJAWAB" | "SELESAI">,
  { cause, reason, at }: Reopening,
): Complaint {
  const { resolvedAt: _, closing: __, ...facts } = { closing: undefined, ...complaint };
  const reopening = { at, cause, reason, unitId: facts.unitId };
  return { ...facts, status: "DIBUKA_KEMBALI", reopenings: [...facts.reopenings, reopening] } as Complaint;
}

interface Rating {
  readonly isSatisfied: boolean;
  readonly remark?: string | undefined;
  readonly at: Instant;
  readonly until: Instant | undefined;
}

/**
 * Records the complainant's rating of the handling, once a round. A satisfied rating closes an answered complaint as solved;
 * a dissatisfied one reopens it, or just counts if the time to reopen is over.
 * @throws DomainError `complaint.forgotten`, `complaint.not-rateable`, `complaint.merged`, `complaint.already-rated`,
 * `complaint.rating-unexplained`
 * @source policy
 */
export function rateComplaint(complaint: Complaint, rating: Rating): ComplaintDecision {
  requireNotForgotten(complaint);
  const done = allowed(complaint, "rate");
  const { isSatisfied, remark, at } = rating;
  const round = roundOf(done);
  if (isMerged(done)) throw refuse("merged");
  if (done.ratings.some((given) => given.round === round)) throw refuse("already-rated");
  if (!isSatisfied && remark === undefined) throw refuse("rating-unexplained");
  const { unitId } = done;
  const given = { at, round, isSatisfied, unitId, ...(remark && { remark }) };
  const rated = { ...done, ratings: [...done.ratings, given] };
  const state = afterRating(rated, rating);
  return {
    state,
    event: {
      type: "COMPLAINT_RATED",
      by: "PUBLIC",
      at,
      data: { unitId, isSatisfied, round: roundOf(state), status: state.status },
    },
    ...(remark && { message: { from: "COMPLAINANT", kind: "REMARK", text: remark } as const }),
  };
}

function afterRating(rated: ComplaintIn<"DIJAWAB" | "SELESAI">, rating: Rating): Complaint {
  const { at, until, isSatisfied, remark = "" } = rating;
  if (isSatisfied) {
    if (rated.status === "SELESAI") return rated;
    const closing = { at, outcome: "SOLVED", cause: "COMPLAINANT", unitId: rated.unitId } as const;
    return { ...rated, status: "SELESAI", closing };
  }
  const reopening: Reopening = { cause: "DISSATISFIED", reason: remark, at, until };
  return obstacleTo(rated, reopening) === undefined ? reopened(rated, reopening) : rated;
}
