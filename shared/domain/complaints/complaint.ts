import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { named } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { TrackingCodeSchema } from "./intake/tracking-code.ts";
import {
  AnswerSchema,
  AssigneeSchema,
  ClosingSchema,
  type ComplaintPoint,
  ComplaintPointSchema,
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
  StoredTextSchema,
} from "./parts.ts";

/** The classes of SP4N-LAPOR!; the time allowed for resolution depends on them. */
export const COMPLAINT_CLASSES = [
  "PENGADUAN_BERKADAR_PENGAWASAN",
  "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN",
  "ASPIRASI",
  "PERMINTAAN_INFORMASI",
] as const;

/** The statuses that citizens know from SP4N-LAPOR!, plus those for awaiting the complainant and for archived complaints. */
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

/** Statuses in which somebody works on it and may ask the complainant a question. */
export const IN_HAND = ["DIVERIFIKASI", "DITERUSKAN", "DITINDAKLANJUTI", "DIBUKA_KEMBALI"] as const;

/**
 * Where a complaint is until it is verified and its unit is known: no wrong door. A city whose desk is a unit
 * of its own gives that unit this id; its head may then act on complaints there.
 */
export const COMPLAINT_DESK = "COMPLAINT_DESK";

export const ComplaintClassSchema = /* @__PURE__ */ named("ComplaintClass", () => z.enum(COMPLAINT_CLASSES));

const factsSchema = /* @__PURE__ */ named("facts", () =>
  z.object({
    trackingCode: TrackingCodeSchema(),
    /** Hash of the secret that identifies the complainant; nothing here says who they are. */
    secretHash: z.string(),
    unitId: UnitIdSchema(),
    text: StoredTextSchema(),
    place: PlaceSchema().optional(),
    /** Whether its coordinates are outside the city; staff are told, but nobody is refused for it. */
    isOutsideCity: z.boolean().optional(),
    /** The service concerned, as named in the city's surveys or its own lists. */
    service: ServiceNameSchema().optional(),
    /** The service point concerned, if the complainant named one. */
    point: ComplaintPointSchema().optional(),
    /** The unit whose misconduct is reported; the complaint never goes there. */
    aboutUnitId: UnitIdSchema().optional(),
    /** The reported party and the public do not learn who complained (anonim). */
    isAnonymous: z.boolean(),
    /** The public does not learn what the complaint says (rahasia). */
    isConfidential: z.boolean(),
    /** Whether sealed contact data is stored with it. */
    hasContact: z.boolean(),
    /** Whether that includes an e-mail address; absent if not. */
    hasEmail: z.literal(true).optional(),
    receivedAt: z.string(),
    class: ComplaintClassSchema().optional(),
    verifiedAt: z.string().optional(),
    /** Who in the unit works on it; absent if nobody does yet. */
    assignee: AssigneeSchema().optional(),
    /** Oldest first, like all lists below. */
    answers: z.array(AnswerSchema()),
    /** Warnings and escalations; each step of a clock happens at most once a round. */
    escalations: z.array(EscalationSchema()),
    pauses: z.array(PauseSchema()),
    settled: z.array(SettledSchema()),
    missed: z.array(MissedSchema()),
    reopenings: z.array(ReopeningSchema()),
    /** At most one a round. */
    ratings: z.array(RatingSchema()),
    /** How many people have joined it, besides the complainant. */
    followers: z.int(),
    /**
     * Complaints merged into this one whose complainants left an address; they are mailed about every step.
     */
    mergedFrom: z.array(TrackingCodeSchema()).readonly().optional(),
    /** How many messages the complainant has sent since staff last answered; absent if none. */
    remarksWaiting: z.int().optional(),
    /** When all free text was forgotten; only a tombstone has it. */
    forgottenAt: z.string().optional(),
    version: z.int(),
  }),
);

/** A complaint (pengaduan): a union of its states, by the status shown to citizens. */
export const ComplaintSchema = /* @__PURE__ */ named("Complaint", () => {
  const facts = factsSchema();
  const verified = facts.extend({ class: ComplaintClassSchema(), verifiedAt: z.string() });
  return z.discriminatedUnion("status", [
    facts.extend({ status: z.literal("DIKIRIM") }),
    facts.extend({ status: z.literal("DITOLAK"), rejection: RejectionSchema() }),
    facts.extend({ status: z.literal("DIARSIPKAN"), archiving: RejectionSchema() }),
    verified.extend({ status: z.enum(IN_HAND) }),
    /** The complainant was asked something; `resumesAs` is the status after their reply. */
    facts.extend({ status: z.literal("DITUNDA"), resumesAs: z.enum(["DIKIRIM", ...IN_HAND]) }),
    /** `resolvedAt` is the first final answer of the round. */
    verified.extend({ status: z.literal("DIJAWAB"), resolvedAt: z.string() }),
    facts.extend({
      status: z.literal("SELESAI"),
      resolvedAt: z.string().optional(),
      closing: ClosingSchema(),
      /** The complaint this one was merged into. */
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

/** Event data never contains text by or about the complainant: an audit trail cannot forget. */
export type ComplaintEvent = DomainEvent<
  | "COMPLAINT_RECEIVED"
  | "COMPLAINT_VERIFIED"
  | "COMPLAINT_REJECTED"
  | "COMPLAINT_ARCHIVED"
  | "COMPLAINT_FORWARDED"
  | "COMPLAINT_MOVED"
  | "COMPLAINT_ASSIGNED"
  | "COMPLAINT_NOTED"
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

/**
 * A message to the other side; stored apart from the complaint, which stays small however long the
 * conversation gets.
 */
export interface Message {
  readonly from: "COMPLAINANT" | "STAFF";
  readonly kind: "QUESTION" | "REPLY" | "REMARK" | "FILE";
  /** Empty if the message is a file. */
  readonly text: string;
  readonly file?: { readonly id: string; readonly mediaType: string; readonly sizeBytes: number };
}

export interface ComplaintDecision extends Decision<Complaint, ComplaintEvent> {
  readonly message?: Message;
  /** An internal note; the complainant never reads it. */
  readonly note?: string;
}

interface Submission {
  readonly trackingCode: string;
  readonly secretHash: string;
  /** The complaint desk if undefined. */
  readonly unitId: string | undefined;
  readonly class: ComplaintClass | undefined;
  readonly text: string;
  readonly place?: Place | undefined;
  readonly isOutsideCity?: boolean | undefined;
  readonly service?: string | undefined;
  readonly point?: ComplaintPoint | undefined;
  readonly aboutUnitId?: string | undefined;
  readonly isAnonymous: boolean;
  readonly isConfidential: boolean;
  readonly hasContact: boolean;
  readonly hasEmail?: boolean | undefined;
  readonly at: string;
  /** The staff member who recorded it for a caller or visitor; otherwise the public. */
  readonly by?: string;
}

/**
 * Receives a new complaint, at the unit the citizen named or at the complaint desk. It is never refused for reaching the
 * wrong place.
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
      ...NEW_AGGREGATE,
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

/** Whether nothing more is to be done unless the complainant reopens it. */
export function hasEnded({ status }: Pick<Complaint, "status">): boolean {
  return status === "SELESAI" || status === "DITOLAK" || status === "DIARSIPKAN";
}

/** 1 from receipt, plus one with every reopening. */
export function roundOf({ reopenings }: Pick<Complaint, "reopenings">): number {
  return reopenings.length + 1;
}
