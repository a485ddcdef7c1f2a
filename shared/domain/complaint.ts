import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "./aggregate.ts";
import { once } from "./once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";
import { TrackingCodeSchema } from "./tracking-code.ts";

/** The classes of SP4N-LAPOR!; how long the resolution may take depends on them. */
const COMPLAINT_CLASSES = [
  "PENGADUAN_BERKADAR_PENGAWASAN",
  "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN",
  "ASPIRASI",
  "PERMINTAAN_INFORMASI",
] as const;

/** The statuses that citizens know from SP4N-LAPOR!. */
export const COMPLAINT_STATUSES = [
  "DIKIRIM",
  "DIVERIFIKASI",
  "DITOLAK",
  "DITERUSKAN",
  "DITINDAKLANJUTI",
  "DIJAWAB",
  "SELESAI",
] as const;

/** What can run out on a complaint. */
export const COMPLAINT_CLOCKS = [
  "VERIFICATION",
  "FIRST_RESPONSE",
  "RESOLUTION",
  "COMPLAINANT_REPLY",
] as const;
export type ComplaintClock = (typeof COMPLAINT_CLOCKS)[number];

/**
 * Whom a complaint is with until somebody has verified it and knows the unit: no wrong door. A city whose desk is a unit
 * of its own establishes a unit with this id, and its head may then act on what lies there.
 */
export const COMPLAINT_DESK = "COMPLAINT_DESK";

export const ComplaintClassSchema = once(() => z.enum(COMPLAINT_CLASSES));
export const ComplaintTextSchema = once(() => z.string().trim().min(10).max(4_000));
export const ComplaintReasonSchema = once(() => z.string().trim().min(10).max(1_000));
export const ComplaintOutcomeSchema = once(() => z.enum(["SOLVED", "UNSOLVED"]));

export const AnswerSchema = once(() =>
  z.object({
    text: ComplaintTextSchema(),
    at: z.string(),
    by: z.string(),
    /** The unit that the complaint was with, and that is measured by this answer. */
    unitId: UnitIdSchema(),
    /** False where it says what is being done, true where it says what has been done. */
    isFinal: z.boolean(),
    /** Deadlines that it met too late; kept, so that late stays late whatever becomes of the calendar. */
    lateFor: z.array(z.enum(COMPLAINT_CLOCKS)),
    delayReason: ComplaintReasonSchema().optional(),
  }),
);

export const EscalationSchema = once(() =>
  z.object({
    clock: z.enum(COMPLAINT_CLOCKS),
    at: z.string(),
    /** 1 is the head of the unit, 2 the head of the unit above it, and so on up to the root. */
    level: z.int(),
    /** The unit that missed the deadline. */
    unitId: UnitIdSchema(),
    /** The unit whose head is told. */
    toUnitId: UnitIdSchema(),
  }),
);

export const ClosingSchema = once(() =>
  z.object({
    at: z.string(),
    outcome: ComplaintOutcomeSchema(),
    /** Staff closed it, or the complainant did not contradict a final answer. */
    cause: z.enum(["STAFF", "SILENCE"]),
    reason: ComplaintReasonSchema().optional(),
  }),
);

export const RejectionSchema = once(() => z.object({ at: z.string(), reason: ComplaintReasonSchema() }));

const factsSchema = once(() =>
  z.object({
    trackingCode: TrackingCodeSchema(),
    /** Of the secret that proves the complainant; nothing here says who they are. */
    secretHash: z.string(),
    unitId: UnitIdSchema(),
    text: ComplaintTextSchema(),
    /** The reported party and the public do not learn who complained (anonim). */
    isAnonymous: z.boolean(),
    /** The public does not learn what the complaint says (rahasia). */
    isConfidential: z.boolean(),
    receivedAt: z.string(),
    /** Oldest first. */
    answers: z.array(AnswerSchema()),
    /** Oldest first; each clock at most once. */
    escalations: z.array(EscalationSchema()),
    version: z.int(),
  }),
);

/** A complaint (pengaduan): a union of its states, by the status that the citizen sees. */
export const ComplaintSchema = once(() => {
  const facts = factsSchema();
  const unverified = facts.extend({ class: ComplaintClassSchema().optional() });
  const verified = facts.extend({ class: ComplaintClassSchema(), verifiedAt: z.string() });
  return z.discriminatedUnion("status", [
    unverified.extend({ status: z.literal("DIKIRIM") }),
    unverified.extend({
      status: z.literal("DITOLAK"),
      rejection: RejectionSchema(),
    }),
    verified.extend({ status: z.enum(["DIVERIFIKASI", "DITERUSKAN", "DITINDAKLANJUTI"]) }),
    /** `resolvedAt` is the first final answer. */
    verified.extend({ status: z.literal("DIJAWAB"), resolvedAt: z.string() }),
    verified.extend({
      status: z.literal("SELESAI"),
      resolvedAt: z.string().optional(),
      closing: ClosingSchema(),
    }),
  ]);
});

export type Complaint = z.infer<ReturnType<typeof ComplaintSchema>> & Aggregate;
export type ComplaintStatus = Complaint["status"];
export type ComplaintClass = (typeof COMPLAINT_CLASSES)[number];
export type ComplaintAnswer = Complaint["answers"][number];
/** A complaint in one of some states. */
export type ComplaintIn<Status extends ComplaintStatus> = Extract<Complaint, { readonly status: Status }>;

/** Its data never holds what anybody wrote to or about the complainant: an audit trail cannot forget. */
export type ComplaintEvent = DomainEvent<
  | "COMPLAINT_RECEIVED"
  | "COMPLAINT_VERIFIED"
  | "COMPLAINT_REJECTED"
  | "COMPLAINT_FORWARDED"
  | "COMPLAINT_ANSWERED"
  | "COMPLAINT_CLOSED"
  | "COMPLAINT_ESCALATED"
>;

export type ComplaintDecision = Decision<Complaint, ComplaintEvent>;

interface Submission {
  readonly trackingCode: string;
  readonly secretHash: string;
  /** The desk where the citizen does not know the unit. */
  readonly unitId: string | undefined;
  readonly class: ComplaintClass | undefined;
  readonly text: string;
  readonly isAnonymous: boolean;
  readonly isConfidential: boolean;
  readonly at: string;
}

/**
 * A new complaint: with the unit that the citizen named, or with the city's complaint desk. It is never refused for having
 * come to the wrong place.
 * @source Perpres 76/2013 and PermenPANRB 62/2018: no wrong door
 */
export function receiveComplaint(submission: Submission): ComplaintDecision {
  const { unitId = COMPLAINT_DESK, class: named, at, ...content } = submission;
  const classed = named && { class: named };
  const { isAnonymous, isConfidential } = content;
  return {
    state: {
      ...UNBORN,
      ...content,
      ...classed,
      unitId,
      status: "DIKIRIM",
      receivedAt: at,
      answers: [],
      escalations: [],
    },
    event: {
      type: "COMPLAINT_RECEIVED",
      at,
      by: "PUBLIC",
      data: { unitId, ...classed, isAnonymous, isConfidential },
    },
  };
}

/** Whether nothing more happens to it. */
export function hasEnded({ status }: Pick<Complaint, "status">): boolean {
  return status === "SELESAI" || status === "DITOLAK";
}
