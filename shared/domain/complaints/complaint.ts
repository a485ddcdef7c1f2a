import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "../aggregate.ts";
import { once } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { TrackingCodeSchema } from "./intake/tracking-code.ts";
import {
  AnswerSchema,
  ClosingSchema,
  type ComplainedPoint,
  ComplainedPointSchema,
  EscalationSchema,
  MissedSchema,
  PauseSchema,
  type Place,
  PlaceSchema,
  RatingSchema,
  RejectionSchema,
  ReopeningSchema,
  ServiceNameSchema,
  SettledSchema,
  WrittenSchema,
} from "./parts.ts";

/** The classes of SP4N-LAPOR!; how long the resolution may take depends on them. */
export const COMPLAINT_CLASSES = [
  "PENGADUAN_BERKADAR_PENGAWASAN",
  "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN",
  "ASPIRASI",
  "PERMINTAAN_INFORMASI",
] as const;

/** The statuses that citizens know from SP4N-LAPOR!, with those of a complaint that waits for them, and of an archived one. */
export const COMPLAINT_STATUSES = [
  "DIKIRIM",
  "DIVERIFIKASI",
  "DITOLAK",
  "DITERUSKAN",
  "DITINDAKLANJUTI",
  "DITUNDA",
  "DIJAWAB",
  "SELESAI",
  "DIBUKA_KEMBALI",
  "DIARSIPKAN",
] as const;

/** Those in which somebody works on it, and in which the complainant may be asked. */
export const IN_HAND = ["DIVERIFIKASI", "DITERUSKAN", "DITINDAKLANJUTI", "DIBUKA_KEMBALI"] as const;

/**
 * Whom a complaint is with until somebody has verified it and knows the unit: no wrong door. A city whose desk is a unit
 * of its own establishes a unit with this id, and its head may then act on what lies there.
 */
export const COMPLAINT_DESK = "COMPLAINT_DESK";

export const ComplaintClassSchema = once(() => z.enum(COMPLAINT_CLASSES));

const factsSchema = once(() =>
  z.object({
    trackingCode: TrackingCodeSchema(),
    /** Of the secret that proves the complainant; nothing here says who they are. */
    secretHash: z.string(),
    unitId: UnitIdSchema(),
    text: WrittenSchema(),
    place: PlaceSchema().optional(),
    /** Whether its coordinates lie outside the city; staff are told, and nobody is refused for it. */
    isOutsideCity: z.boolean().optional(),
    /** The service that it is about, as the city calls it in its surveys or its own lists. */
    service: ServiceNameSchema().optional(),
    /** The service point that it is about, where its complainant named one. */
    point: ComplainedPointSchema().optional(),
    /** The unit whose misconduct is reported; such a complaint never goes there. */
    aboutUnitId: UnitIdSchema().optional(),
    /** The reported party and the public do not learn who complained (anonim). */
    isAnonymous: z.boolean(),
    /** The public does not learn what the complaint says (rahasia). */
    isConfidential: z.boolean(),
    /** Whether contact data are kept, sealed, beside it. */
    hasContact: z.boolean(),
    /** Whether an e-mail is among them; absent where none is. */
    hasEmail: z.literal(true).optional(),
    receivedAt: z.string(),
    class: ComplaintClassSchema().optional(),
    verifiedAt: z.string().optional(),
    /** Oldest first, like everything that follows. */
    answers: z.array(AnswerSchema()),
    /** Warnings and escalations; each step of a clock at most once a round. */
    escalations: z.array(EscalationSchema()),
    pauses: z.array(PauseSchema()),
    settled: z.array(SettledSchema()),
    missed: z.array(MissedSchema()),
    reopenings: z.array(ReopeningSchema()),
    /** At most one a round. */
    ratings: z.array(RatingSchema()),
    /** How many people have joined it, beside the one who handed it in. */
    followers: z.int(),
    /** What the complainant has written since staff last turned to them; absent where it is nothing. */
    remarksWaiting: z.int().optional(),
    /** When all that anybody wrote was forgotten; only a tombstone has it. */
    forgottenAt: z.string().optional(),
    version: z.int(),
  }),
);

/** A complaint (pengaduan): a union of its states, by the status that the citizen sees. */
export const ComplaintSchema = once(() => {
  const facts = factsSchema();
  const verified = facts.extend({ class: ComplaintClassSchema(), verifiedAt: z.string() });
  return z.discriminatedUnion("status", [
    facts.extend({ status: z.literal("DIKIRIM") }),
    facts.extend({ status: z.literal("DITOLAK"), rejection: RejectionSchema() }),
    facts.extend({ status: z.literal("DIARSIPKAN"), archiving: RejectionSchema() }),
    verified.extend({ status: z.enum(IN_HAND) }),
    /** The complainant was asked; what it becomes again when they have replied. */
    facts.extend({ status: z.literal("DITUNDA"), resumesAs: z.enum(["DIKIRIM", ...IN_HAND]) }),
    /** `resolvedAt` is the first final answer of the round. */
    verified.extend({ status: z.literal("DIJAWAB"), resolvedAt: z.string() }),
    facts.extend({
      status: z.literal("SELESAI"),
      resolvedAt: z.string().optional(),
      closing: ClosingSchema(),
      /** The complaint that this one was merged into. */
      mergedInto: TrackingCodeSchema().optional(),
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
  | "COMPLAINT_ARCHIVED"
  | "COMPLAINT_FORWARDED"
  | "COMPLAINT_RECLASSIFIED"
  | "COMPLAINT_ASKED"
  | "COMPLAINT_REPLIED"
  | "COMPLAINT_RESUMED"
  | "COMPLAINT_MESSAGED"
  | "COMPLAINT_ANSWERED"
  | "COMPLAINT_CLOSED"
  | "COMPLAINT_REOPENED"
  | "COMPLAINT_RATED"
  | "COMPLAINT_MERGED"
  | "COMPLAINT_JOINED"
  | "COMPLAINT_WARNED"
  | "COMPLAINT_ESCALATED"
  | "COMPLAINT_RESCHEDULED"
  | "COMPLAINT_UNMASKED"
  | "COMPLAINT_FORGOTTEN"
>;

/** What somebody says to the other side; kept beside the complaint, which stays small however long they talk. */
export interface Message {
  readonly from: "COMPLAINANT" | "STAFF";
  readonly kind: "QUESTION" | "REPLY" | "REMARK" | "FILE";
  /** Empty where a file says it. */
  readonly text: string;
  readonly file?: { readonly id: string; readonly mediaType: string; readonly sizeBytes: number };
}

export interface ComplaintDecision extends Decision<Complaint, ComplaintEvent> {
  readonly message?: Message;
}

interface Submission {
  readonly trackingCode: string;
  readonly secretHash: string;
  /** The desk where nobody knows the unit. */
  readonly unitId: string | undefined;
  readonly class: ComplaintClass | undefined;
  readonly text: string;
  readonly place?: Place | undefined;
  readonly isOutsideCity?: boolean | undefined;
  readonly service?: string | undefined;
  readonly point?: ComplainedPoint | undefined;
  readonly aboutUnitId?: string | undefined;
  readonly isAnonymous: boolean;
  readonly isConfidential: boolean;
  readonly hasContact: boolean;
  readonly hasEmail?: boolean | undefined;
  readonly at: string;
  /** Staff who wrote it down for somebody who called or came; the public where they did so themselves. */
  readonly by?: string;
}

/**
 * A new complaint: with the unit that the citizen named, or with the city's complaint desk. It is never refused for having
 * come to the wrong place.
 * @source Perpres 76/2013 and PermenPANRB 62/2018: no wrong door
 */
export function receiveComplaint(submission: Submission): ComplaintDecision {
  const {
    unitId = COMPLAINT_DESK,
    class: named,
    at,
    by = "PUBLIC",
    place,
    isOutsideCity,
    service,
    point,
    aboutUnitId,
    hasEmail,
    ...content
  } = submission;
  const classed = named && { class: named };
  const { isAnonymous, isConfidential } = content;
  return {
    state: {
      ...UNBORN,
      ...content,
      ...(place && { place }),
      ...(isOutsideCity && { isOutsideCity }),
      ...(service && { service }),
      ...(point && { point: { code: point.code, name: point.name, unitId: point.unitId } }),
      ...(aboutUnitId && { aboutUnitId }),
      ...(hasEmail && { hasEmail }),
      ...classed,
      unitId,
      status: "DIKIRIM",
      receivedAt: at,
      answers: [],
      escalations: [],
      pauses: [],
      settled: [],
      missed: [],
      reopenings: [],
      ratings: [],
      followers: 0,
    },
    event: {
      type: "COMPLAINT_RECEIVED",
      at,
      by,
      data: { unitId, ...classed, isAnonymous, isConfidential },
    },
  };
}

/** Whether nobody has to do anything more, unless the complainant reopens it. */
export function hasEnded({ status }: Pick<Complaint, "status">): boolean {
  return status === "SELESAI" || status === "DITOLAK" || status === "DIARSIPKAN";
}

/** 1 from the receipt, and one more with every reopening. */
export function roundOf({ reopenings }: Pick<Complaint, "reopenings">): number {
  return reopenings.length + 1;
}
