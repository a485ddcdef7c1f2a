import * as z from "zod";
import type { DomainEvent } from "../../aggregate.ts";
import { BothLanguagesSchema } from "../../both-languages.ts";
import type { Instant } from "../../calendar/calendar.ts";
import { maskIdentifiers } from "../../masked-text.ts";
import { named } from "../../once.ts";
import { type ComplaintTerms, reopenableUntil } from "../clocks/terms.ts";
import {
  COMPLAINT_STATUSES,
  type Complaint,
  type ComplaintEvent,
  type ComplaintStatus,
} from "../complaint.ts";
import { CITIZEN_ACTS, citizenActs } from "../life/citizen-acts.ts";
import {
  ClosingSchema,
  PlaceSchema,
  RejectionSchema,
  ServiceNameSchema,
  StoredTextSchema,
} from "../parts.ts";
import { statusText } from "./status-text.ts";
import { ComplaintSummarySchema, type Deadline, summaryOf } from "./summary.ts";

/** What every follower of a complaint sees: nothing about who worked on it, nothing internal, nothing confidential. */
export const FollowedComplaintSchema = /* @__PURE__ */ named("FollowedComplaint", () =>
  ComplaintSummarySchema().extend({
    /** The status in plain words. */
    statusText: BothLanguagesSchema(),
    steps: z
      .array(
        z.object({
          at: z.iso.datetime(),
          status: z.enum(COMPLAINT_STATUSES),
          unitName: z.string().optional(),
        }),
      )
      .readonly(),
    answers: z.array(z.object({ at: z.iso.datetime(), text: z.string(), isFinal: z.boolean() })).readonly(),
    /** Present if the city missed a deadline. The reason is the one given with staff's answer. */
    delay: z.object({ since: z.iso.datetime(), reason: z.string().optional() }).optional(),
    rejection: RejectionSchema().optional(),
    archiving: RejectionSchema().optional(),
    closing: ClosingSchema().omit({ unitId: true }).optional(),
    followers: z.int(),
  }),
);

export const MessageSchema = /* @__PURE__ */ named("ComplaintMessage", () =>
  z.object({
    at: z.iso.datetime(),
    from: z.enum(["COMPLAINANT", "STAFF"]),
    kind: z.enum(["QUESTION", "REPLY", "REMARK", "FILE"]),
    text: z.string(),
    /** A photo or document, fetched by its id. */
    file: z.object({ id: z.string(), mediaType: z.string(), sizeBytes: z.int() }).optional(),
  }),
);

/** What the complainant sees. */
export const CitizenComplaintSchema = /* @__PURE__ */ named("CitizenComplaint", () =>
  FollowedComplaintSchema().extend({
    /** What they themselves wrote; a follower does not see it. */
    submitted: z
      .object({
        text: StoredTextSchema(),
        place: PlaceSchema().optional(),
        service: ServiceNameSchema().optional(),
        isAnonymous: z.boolean(),
        isConfidential: z.boolean(),
        hasContact: z.boolean(),
      })
      .optional(),
    /** What they may do now; a follower may do nothing. */
    acts: z.array(z.enum(CITIZEN_ACTS)).readonly(),
    /** The conversation, oldest first. */
    messages: z.array(MessageSchema()).readonly(),
    /** The progress of the complaint this one was merged into. */
    continued: FollowedComplaintSchema().optional(),
  }),
);

/** Undefined if this one is internal. */
type PublicStep = (event: DomainEvent) => ComplaintStatus | undefined;

const statusThen: PublicStep = ({ data }) => data?.status as ComplaintStatus;

/** Who goes on with the work of its unit was not told to complainants at first; at the desk it is no unit's. */
const goneOn: PublicStep = ({ data }) => (data?.unitName === undefined ? undefined : "DITERUSKAN");

/** How the complainant sees an event; `internal` ones stay hidden. A new kind of event does not compile until it is listed. */
const STEPS = {
  COMPLAINT_RECEIVED: () => "DIKIRIM",
  COMPLAINT_VERIFIED: () => "DIVERIFIKASI",
  COMPLAINT_REJECTED: () => "DITOLAK",
  COMPLAINT_ARCHIVED: () => "DIARSIPKAN",
  COMPLAINT_FORWARDED: () => "DITERUSKAN",
  COMPLAINT_MOVED: goneOn,
  COMPLAINT_RECLASSIFIED: "internal",
  COMPLAINT_ASSIGNED: "internal",
  COMPLAINT_NOTED: "internal",
  COMPLAINT_ASKED: () => "DITUNDA",
  COMPLAINT_REPLIED: statusThen,
  COMPLAINT_RESUMED: statusThen,
  COMPLAINT_MESSAGED: "internal",
  COMPLAINT_ANSWERED: ({ data }) => (data?.isFinal === true ? "DIJAWAB" : "DITINDAKLANJUTI"),
  COMPLAINT_CLOSED: () => "SELESAI",
  COMPLAINT_REOPENED: () => "DIBUKA_KEMBALI",
  COMPLAINT_RATED: statusThen,
  COMPLAINT_MERGED: () => "SELESAI",
  COMPLAINT_JOINED: "internal",
  COMPLAINT_WARNED: "internal",
  COMPLAINT_ESCALATED: "internal",
  COMPLAINT_RESCHEDULED: "internal",
  COMPLAINT_UNMASKED: "internal",
  COMPLAINT_FORGOTTEN: "internal",
} as const satisfies Record<ComplaintEvent["type"], PublicStep | "internal">;

interface ViewContext {
  readonly terms: ComplaintTerms;
  readonly at: Instant;
}

/**
 * A complaint as seen from outside.
 * @param events the history, oldest first
 */
function outsideView(complaint: Complaint, events: readonly DomainEvent[], { terms, at }: ViewContext) {
  const summary = summaryOf(complaint, terms, at);
  const delay = delayOf(complaint, summary.deadlines);
  return {
    ...summary,
    statusText: statusText(complaint, terms),
    steps: events.flatMap(stepOf),
    answers: complaint.answers.map(({ at: answeredAt, text, isFinal }) => ({
      at: answeredAt,
      text,
      isFinal,
    })),
    ...(delay && { delay }),
    ...("rejection" in complaint && { rejection: complaint.rejection }),
    ...("archiving" in complaint && { archiving: complaint.archiving }),
    ...("closing" in complaint && { closing: complaint.closing }),
    followers: complaint.followers,
  };
}

/** A complaint as its own complainant sees it, with what they submitted. */
export function ownView(complaint: Complaint, events: readonly DomainEvent[], context: ViewContext) {
  const { text, place, service, isAnonymous, isConfidential, hasContact } = complaint;
  const submitted = {
    text,
    ...(place && { place }),
    ...(service && { service }),
    isAnonymous,
    isConfidential,
    hasContact,
  };
  const until = reopenableUntil(complaint, context.terms);
  const acts = citizenActs(complaint, { at: context.at, until });
  return { ...outsideView(complaint, events, context), submitted, acts };
}

/** A complaint as its followers see it. */
export function followerView(complaint: Complaint, events: readonly DomainEvent[], context: ViewContext) {
  const { delay, rejection, archiving, closing, answers, ...bare } = outsideView(complaint, events, context);
  const masked = <Reasoned extends { readonly reason?: string | undefined }>(part: Reasoned | undefined) =>
    part && { ...part, ...(part.reason && { reason: maskIdentifiers(part.reason) }) };
  return {
    ...bare,
    answers: answers.map((answer) => ({ ...answer, text: maskIdentifiers(answer.text) })),
    ...(delay && { delay: masked(delay) }),
    ...(rejection && { rejection: masked(rejection) }),
    ...(archiving && { archiving: masked(archiving) }),
    ...(closing && { closing: masked(closing) }),
  };
}

function stepOf(event: DomainEvent) {
  const step: PublicStep | "internal" | undefined = STEPS[event.type as ComplaintEvent["type"]];
  const status = step === undefined || step === "internal" ? undefined : step(event);
  if (status === undefined) return [];
  const unitName = event.data?.unitName;
  return [{ at: event.at, status, ...(typeof unitName === "string" && { unitName }) }];
}

function delayOf({ answers }: Complaint, deadlines: readonly Deadline[]) {
  const [since] = deadlines
    .filter(({ state }) => state === "MISSED")
    .flatMap(({ dueAt }) => dueAt ?? [])
    .sort();
  if (since === undefined) return undefined;
  const reason = answers.findLast(({ delayReason }) => delayReason !== undefined)?.delayReason;
  return { since, ...(reason && { reason }) };
}
