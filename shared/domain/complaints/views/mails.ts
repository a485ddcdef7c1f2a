import { type Calendar, localDay } from "../../calendar/calendar.ts";
import { type MailDecision, type MailRecipient, writeMail } from "../../mail/mail.ts";
import type { NoticePolicy } from "../../mail/policy.ts";
import type { Text } from "../../text.ts";
import type { ComplaintDecision, ComplaintEvent } from "../complaint.ts";
import { statusText } from "./status-text.ts";

/** How a city sends mail; it sends none if this is absent. */
export interface MailTerms {
  /** The quiet hours in force on a local day. */
  readonly quietOn: (day: string) => NoticePolicy;
}

type EventType = ComplaintEvent["type"];

/** Events a complainant gets mail about: what others did to the complaint, not what they did themselves. */
const REPORTER_EVENTS: ReadonlySet<EventType> = new Set<EventType>([
  "COMPLAINT_RECEIVED",
  "COMPLAINT_VERIFIED",
  "COMPLAINT_REJECTED",
  "COMPLAINT_ARCHIVED",
  "COMPLAINT_FORWARDED",
  "COMPLAINT_ASKED",
  "COMPLAINT_RESUMED",
  "COMPLAINT_ANSWERED",
  "COMPLAINT_CLOSED",
  "COMPLAINT_MERGED",
]);

const MESSAGE_NOTICE: Text = {
  id: "Petugas menulis pesan dalam pengaduan Anda.",
  en: "An officer has written a message in your complaint.",
};

/** Events that require action by the head of the unit; everything else waits in the unit's inbox. */
const HEAD_NOTICES: Partial<Record<EventType, Text>> = {
  COMPLAINT_VERIFIED: {
    id: "Sebuah pengaduan sudah diverifikasi dan berada di unit Anda.",
    en: "A complaint has been verified and is with your unit.",
  },
  COMPLAINT_FORWARDED: {
    id: "Sebuah pengaduan diteruskan ke unit Anda. Tenggatnya tetap.",
    en: "A complaint has been forwarded to your unit. Its deadlines stay the same.",
  },
  COMPLAINT_REPLIED: {
    id: "Pengadu sudah menjawab pertanyaan unit Anda; tenggat berjalan lagi.",
    en: "The complainant has replied to your unit's question; the deadlines run again.",
  },
  COMPLAINT_REOPENED: {
    id: "Sebuah pengaduan di unit Anda dibuka kembali oleh pengadunya.",
    en: "A complaint with your unit has been reopened by its complainant.",
  },
  COMPLAINT_ESCALATED: {
    id: "Tenggat sebuah pengaduan terlewat dan disampaikan kepada Anda.",
    en: "A complaint has missed a deadline and has been escalated to you.",
  },
};

/** Those whose complaints were merged into this one are told the same, each under the code that they know. */
function toThoseMerged(
  state: ComplaintDecision["state"],
  at: string,
  times: Parameters<typeof writeMail>[1],
): readonly MailDecision[] {
  const { trackingCode: into, version, mergedFrom = [] } = state;
  const text = statusText(state);
  return mergedFrom.map((trackingCode) => {
    const id = `${String(version + 1).padStart(8, "0")}#REPORTER#${into}`;
    return writeMail({ id, trackingCode, to: { kind: "REPORTER" }, text, at }, times);
  });
}

interface Basis {
  readonly mail?: MailTerms | undefined;
  readonly calendar: Calendar;
}

/**
 * The mails caused by a change, written in the same transaction; none if the city sends no mail. They contain no address,
 * and only the complaint's code, never its text.
 * @source policy; UU 27/2022: a mailbox is not a safe place
 */
export function mailsOf(
  { state, event }: ComplaintDecision,
  { mail, calendar }: Basis,
): readonly MailDecision[] {
  if (mail === undefined) return [];
  const { trackingCode, version } = state;
  const { at, type } = event;
  const times = { quiet: mail.quietOn(localDay(at, calendar.zone)), calendar };
  const write = (to: MailRecipient, text: Text) => {
    const id = `${String(version + 1).padStart(8, "0")}#${to.kind}`;
    return writeMail({ id, trackingCode, to, text, at }, times);
  };
  const mails: MailDecision[] = [];
  if (state.hasEmail && event.by !== "PUBLIC") {
    if (REPORTER_EVENTS.has(type)) mails.push(write({ kind: "REPORTER" }, statusText(state)));
    if (type === "COMPLAINT_MESSAGED") mails.push(write({ kind: "REPORTER" }, MESSAGE_NOTICE));
  }
  // A question is its own complainant's to answer.
  if (event.by !== "PUBLIC" && type !== "COMPLAINT_ASKED" && REPORTER_EVENTS.has(type))
    mails.push(...toThoseMerged(state, at, times));
  const isReopened = type === "COMPLAINT_RATED" && state.status === "DIBUKA_KEMBALI";
  const text = HEAD_NOTICES[isReopened ? "COMPLAINT_REOPENED" : type];
  const { toUnitId } = event.data ?? {};
  const unitId = typeof toUnitId === "string" ? toUnitId : state.unitId;
  if (text) mails.push(write({ kind: "HEAD", unitId }, text));
  return mails;
}
