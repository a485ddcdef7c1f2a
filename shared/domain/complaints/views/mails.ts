import { localDay } from "../../calendar/calendar.ts";
import { type MailDecision, type MailRecipient, writeMail } from "../../mail/mail.ts";
import type { Text } from "../../text.ts";
import type { ComplaintTerms } from "../clocks/terms.ts";
import type { ComplaintDecision, ComplaintEvent, ComplaintStatus } from "../complaint.ts";
import { isFollowable } from "../intake/following.ts";
import { statusText } from "./status-text.ts";

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

/** A mail without its recipient: its subject, and what happened. */
interface Notice {
  readonly subject: string;
  readonly text: Text;
}

const SUBJECTS: Record<ComplaintStatus, string> = {
  DIKIRIM: "Pengaduan Anda kami terima",
  DIVERIFIKASI: "Pengaduan Anda sudah diperiksa",
  DITOLAK: "Pengaduan Anda tidak dapat kami tangani",
  DITERUSKAN: "Pengaduan Anda diteruskan",
  DITINDAKLANJUTI: "Pengaduan Anda sedang ditindaklanjuti",
  DITUNDA: "Kami menunggu jawaban Anda",
  DIJAWAB: "Pengaduan Anda sudah dijawab",
  SELESAI: "Pengaduan Anda selesai",
  DIBUKA_KEMBALI: "Pengaduan Anda dibuka kembali",
  DIARSIPKAN: "Pengaduan Anda diarsipkan",
};

const MESSAGE_NOTICE: Notice = {
  subject: "Pesan petugas untuk Anda",
  text: {
    id: "Petugas menulis pesan dalam pengaduan Anda.",
    en: "An officer has written a message in your complaint.",
  },
};

/** Events that require action by the head of the unit; everything else waits in the unit's inbox. */
const HEAD_NOTICES: Partial<Record<EventType, Notice>> = {
  COMPLAINT_VERIFIED: {
    subject: "Pengaduan baru di unit Anda",
    text: {
      id: "Sebuah pengaduan sudah diverifikasi dan berada di unit Anda.",
      en: "A complaint has been verified and is with your unit.",
    },
  },
  COMPLAINT_FORWARDED: {
    subject: "Pengaduan diteruskan ke unit Anda",
    text: {
      id: "Sebuah pengaduan diteruskan ke unit Anda. Tenggatnya tetap.",
      en: "A complaint has been forwarded to your unit. Its deadlines stay the same.",
    },
  },
  COMPLAINT_REPLIED: {
    subject: "Pengadu sudah menjawab",
    text: {
      id: "Pengadu sudah menjawab pertanyaan unit Anda; tenggat berjalan lagi.",
      en: "The complainant has replied to your unit's question; the deadlines run again.",
    },
  },
  COMPLAINT_REOPENED: {
    subject: "Pengaduan dibuka kembali",
    text: {
      id: "Sebuah pengaduan di unit Anda dibuka kembali oleh pengadunya.",
      en: "A complaint with your unit has been reopened by its complainant.",
    },
  },
  COMPLAINT_ESCALATED: {
    subject: "Tenggat pengaduan terlewat",
    text: {
      id: "Tenggat sebuah pengaduan terlewat dan disampaikan kepada Anda.",
      en: "A complaint has missed a deadline and has been escalated to you.",
    },
  },
};

/** The complainants of merged complaints get the same mail under their own code. */
function toThoseMerged(
  state: ComplaintDecision["state"],
  notice: () => Notice,
  { at, times }: { readonly at: string; readonly times: Parameters<typeof writeMail>[1] },
): readonly MailDecision[] {
  if (!isFollowable(state)) return [];
  const { trackingCode: into, version, mergedFrom = [] } = state;
  return mergedFrom.map((trackingCode) => {
    const id = `${String(version + 1).padStart(8, "0")}#REPORTER#${into}`;
    return writeMail({ id, trackingCode, to: { kind: "REPORTER" }, ...notice(), at }, times);
  });
}

/**
 * The mails caused by a change, written in the same transaction; none if the city sends no mail. Each says in its subject what
 * happened. They contain no address, and only the complaint's code, never its text.
 * @source policy; UU 27/2022: a mailbox is not a safe place
 */
export function mailsOf({ state, event }: ComplaintDecision, terms: ComplaintTerms): readonly MailDecision[] {
  const { mail, calendar } = terms;
  if (mail === undefined) return [];
  const { trackingCode, version } = state;
  const { at, type } = event;
  const times = { quiet: mail.quietOn(localDay(at, calendar.zone)), calendar };
  const standing = () => ({ subject: SUBJECTS[state.status], text: statusText(state, terms) });
  const write = (to: MailRecipient, notice: Notice) => {
    const id = `${String(version + 1).padStart(8, "0")}#${to.kind}`;
    return writeMail({ id, trackingCode, to, ...notice, at }, times);
  };
  const mails: MailDecision[] = [];
  if (state.hasEmail && event.by !== "PUBLIC") {
    if (REPORTER_EVENTS.has(type)) mails.push(write({ kind: "REPORTER" }, standing()));
    if (type === "COMPLAINT_MESSAGED") mails.push(write({ kind: "REPORTER" }, MESSAGE_NOTICE));
  }
  // Only its own complainant can answer a question.
  if (event.by !== "PUBLIC" && type !== "COMPLAINT_ASKED" && REPORTER_EVENTS.has(type))
    mails.push(...toThoseMerged(state, standing, { at, times }));
  const isReopened = type === "COMPLAINT_RATED" && state.status === "DIBUKA_KEMBALI";
  const toHead = HEAD_NOTICES[isReopened ? "COMPLAINT_REOPENED" : type];
  const { toUnitId } = event.data ?? {};
  const unitId = typeof toUnitId === "string" ? toUnitId : state.unitId;
  if (toHead) mails.push(write({ kind: "HEAD", unitId }, toHead));
  return mails;
}
