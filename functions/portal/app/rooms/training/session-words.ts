import type { Answer } from "../../client/operations.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";

export type Session = Answer<"GET /v1/training-sessions">["items"][number];
export type Enrolment = Answer<"GET /v1/me/training-sessions">["enrolments"][number];

const WORDS = {
  days: { id: "hari, sampai", en: "days, until" },
  oclock: { id: "pukul", en: "at" },
  AWAITING: { id: "Menunggu persetujuan atasan", en: "Awaits your superior" },
  APPROVED: { id: "Disetujui", en: "Approved" },
  REJECTED: { id: "Ditolak", en: "Rejected" },
  WITHDRAWN: { id: "Dibatalkan sendiri", en: "Withdrawn" },
  CANCELLED: { id: "Sesi dibatalkan", en: "Session cancelled" },
  ATTENDED: { id: "Hadir; JP tercatat", en: "Attended; hours recorded" },
  MISSED: { id: "Tidak hadir", en: "Did not attend" },
  waits: { id: "Daftar tunggu", en: "Waiting list" },
};

/** "Selasa, 17 Maret pukul 08.00–15.00", and until when if there are several days. */
export function timesWords(meetings: Session["meetings"]): string {
  const [first] = meetings;
  const last = meetings.at(-1);
  if (first === undefined || last === undefined) return "";
  const text = words(WORDS);
  const clock = `${first.from.replace(":", ".")}–${first.until.replace(":", ".")}`;
  const begins = `${dayWords(first.day)} ${text.oclock} ${clock}`;
  return first.day === last.day ? begins : `${begins}; ${meetings.length} ${text.days} ${dayWords(last.day)}`;
}

const KINDS = {
  AWAITING: "care",
  APPROVED: "good",
  REJECTED: "wrong",
  WITHDRAWN: undefined,
  CANCELLED: "wrong",
  ATTENDED: "good",
  MISSED: "wrong",
} as const;

/** The state of an enrolment, in words, and whether it is good. */
export function standingOf({ state, place }: Pick<Enrolment, "state" | "place">) {
  const text = words(WORDS);
  const stands = state === "AWAITING" || state === "APPROVED";
  const waits = stands && place === undefined;
  return {
    words: waits ? `${text.waits}; ${text[state].toLowerCase()}` : text[state],
    kind: waits ? ("care" as const) : KINDS[state],
    stands,
  };
}
