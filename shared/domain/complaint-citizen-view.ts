import * as z from "zod";
import type { DomainEvent } from "./aggregate.ts";
import type { Instant } from "./calendar.ts";
import {
  ClosingSchema,
  COMPLAINT_STATUSES,
  type Complaint,
  type ComplaintEvent,
  type ComplaintStatus,
  RejectionSchema,
} from "./complaint.ts";
import type { ComplaintTerms } from "./complaint-deadlines.ts";
import { ComplaintSummarySchema, type Deadline, summaryOf } from "./complaint-summary.ts";
import { once } from "./once.ts";
import type { Text } from "./text.ts";

/** What the complainant sees: nothing of who worked on it, and nothing internal. */
export const CitizenComplaintSchema = once(() =>
  ComplaintSummarySchema().extend({
    /** The status in plain words. */
    statusText: z.object({ id: z.string(), en: z.string() }),
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
    /** Present where the city missed a deadline. The reason is the one that staff gave with their answer. */
    delay: z.object({ since: z.iso.datetime(), reason: z.string().optional() }).optional(),
    rejection: RejectionSchema().optional(),
    closing: ClosingSchema().optional(),
  }),
);

const STATUS_TEXTS: Record<ComplaintStatus, Text> = {
  DIKIRIM: {
    id: "Pengaduan Anda sudah kami terima dan menunggu verifikasi.",
    en: "We have received your complaint; it awaits verification.",
  },
  DIVERIFIKASI: {
    id: "Pengaduan Anda sudah diperiksa dan berada di unit yang berwenang.",
    en: "Your complaint has been checked and is with the unit in charge.",
  },
  DITOLAK: {
    id: "Pengaduan Anda tidak dapat kami tangani; alasannya tertulis di sini.",
    en: "We cannot handle your complaint; the reason is given here.",
  },
  DITERUSKAN: {
    id: "Pengaduan Anda diteruskan ke unit yang berwenang. Tenggatnya tetap.",
    en: "Your complaint has been forwarded to the unit in charge. Its deadlines stay.",
  },
  DITINDAKLANJUTI: {
    id: "Pengaduan Anda sedang ditindaklanjuti; baca tanggapan unit.",
    en: "Your complaint is being worked on; read the unit's response.",
  },
  DIJAWAB: {
    id: "Pengaduan Anda sudah dijawab. Tanpa keberatan Anda sampai tenggat, pengaduan ini selesai.",
    en: "Your complaint has been answered. Unless you object before the deadline, it is completed.",
  },
  SELESAI: { id: "Pengaduan Anda selesai.", en: "Your complaint is completed." },
};

type PublicStep = (event: DomainEvent) => ComplaintStatus;

/** What an event is to the complainant; `internal` ones they do not learn. A new kind of event does not compile unsaid. */
const STEPS = {
  COMPLAINT_RECEIVED: () => "DIKIRIM",
  COMPLAINT_VERIFIED: () => "DIVERIFIKASI",
  COMPLAINT_REJECTED: () => "DITOLAK",
  COMPLAINT_FORWARDED: () => "DITERUSKAN",
  COMPLAINT_ANSWERED: ({ data }) => (data?.isFinal === true ? "DIJAWAB" : "DITINDAKLANJUTI"),
  COMPLAINT_CLOSED: () => "SELESAI",
  COMPLAINT_ESCALATED: "internal",
} as const satisfies Record<ComplaintEvent["type"], PublicStep | "internal">;

/**
 * A complaint as its complainant may see it.
 * @param events its history, oldest first
 */
export function citizenView(
  complaint: Complaint,
  events: readonly DomainEvent[],
  { terms, at }: { readonly terms: ComplaintTerms; readonly at: Instant },
) {
  const summary = summaryOf(complaint, terms, at);
  const delay = delayOf(complaint, summary.deadlines);
  return {
    ...summary,
    statusText: STATUS_TEXTS[complaint.status],
    steps: events.flatMap(stepOf),
    answers: complaint.answers.map(({ at: answeredAt, text, isFinal }) => ({
      at: answeredAt,
      text,
      isFinal,
    })),
    ...(delay && { delay }),
    ...("rejection" in complaint && { rejection: complaint.rejection }),
    ...("closing" in complaint && { closing: complaint.closing }),
  };
}

function stepOf(event: DomainEvent) {
  const step: PublicStep | "internal" | undefined = STEPS[event.type as ComplaintEvent["type"]];
  if (step === undefined || step === "internal") return [];
  const unitName = event.data?.unitName;
  return [{ at: event.at, status: step(event), ...(typeof unitName === "string" && { unitName }) }];
}

function delayOf({ answers }: Complaint, deadlines: readonly Deadline[]) {
  const [since] = deadlines
    .filter(({ state }) => state === "MISSED")
    .map(({ dueAt }) => dueAt)
    .sort();
  if (since === undefined) return undefined;
  const reason = answers.findLast(({ delayReason }) => delayReason !== undefined)?.delayReason;
  return { since, ...(reason && { reason }) };
}
