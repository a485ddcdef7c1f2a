import type { Principal } from "../../auth/principal.ts";
import { type Instant, type LocalDay, localDay } from "../calendar/calendar.ts";
import type { Employee } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import type { Consultation } from "./consultation.ts";
import { isIn, wasIn } from "./group.ts";

const refuse = /* @__PURE__ */ refusals("consultation", {
  "not-yours": {
    kind: "forbidden",
    id: "Musyawarah ini hanya untuk pegawai yang diajak, pejabat penjawabnya, dan pengelola kinerja.",
    en: "This consultation is for the employees who are asked, its officials, and HR.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "not-asked": {
    kind: "forbidden",
    id: "Anda dapat membaca musyawarah ini, tetapi yang bersuara hanya pegawai yang diajak.",
    en: "You may read this consultation, but only the employees who are asked have a voice.",
    source: {
      id: "kebijakan: satu suara bagi tiap pegawai yang diajak",
      en: "policy: one voice for each employee who is asked",
    },
  },
  "not-official": {
    kind: "forbidden",
    id: "Yang menjawab usul hanya pejabat yang ditunjuk untuk musyawarah ini.",
    en: "Only the officials named for this consultation answer its proposals.",
    source: { id: "kebijakan: penjawab ditunjuk sejak awal", en: "policy: officials are named beforehand" },
  },
  "not-moderator": {
    kind: "forbidden",
    id: "Yang memoderasi musyawarah ini hanya penerbitnya, pengelola kinerja, dan kepala daerah.",
    en: "Only who published this consultation, HR and the head of the city moderate it.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "not-open": {
    kind: "conflict",
    id: "Musyawarah ini belum dibuka. Tulisan Anda belum terkirim; kirim lagi setelah waktu bukanya.",
    en: "This consultation is not open yet. Nothing was sent; send again once it is.",
    source: { id: "kebijakan: suara masuk pada waktunya", en: "policy: voices come in in time" },
  },
  over: {
    kind: "conflict",
    id: "Musyawarah ini sudah ditutup, sehingga suara baru tidak dihitung. Tanggapan resminya akan tampil di sini.",
    en: "This consultation is closed, so that no new voice counts. The official answer will be here.",
    source: { id: "kebijakan: suara masuk pada waktunya", en: "policy: voices come in in time" },
  },
});

export const refuseNotYours = () => refuse("not-yours");

export interface Reader {
  readonly principal: Principal;
  /** Undefined if the account belongs to no employee. */
  readonly employee: Employee | undefined;
  readonly day: LocalDay;
  /** The city's time zone. */
  readonly zone: string;
}

/**
 * Whether somebody may read a consultation: those asked, its officials, its publisher, HR and the head of the city.
 * @source policy choice: whoever was asked while it was open reads what became of it, also once they serve elsewhere
 */
export function seesConsultation(
  consultation: Pick<Consultation, "group" | "officialNips" | "publishedBy" | "opensAt" | "closesAt">,
  { principal: { id, roles }, employee, day, zone }: Reader,
): boolean {
  const from = localDay(consultation.opensAt, zone);
  const closes = localDay(consultation.closesAt, zone);
  const until = closes < day ? closes : day;
  return (
    isIn(consultation.group, employee, day) ||
    wasIn(consultation.group, employee, { from, until }) ||
    consultation.officialNips.includes(id) ||
    consultation.publishedBy === id ||
    roles.includes("HR") ||
    roles.includes("HEAD_OF_CITY")
  );
}

/** A consultation that somebody may read. @throws DomainError `consultation.not-yours`, also if there is none */
export function requireSeen(consultation: Consultation | undefined, reader: Reader): Consultation {
  if (consultation === undefined || !seesConsultation(consultation, reader)) throw refuse("not-yours");
  return consultation;
}

/** A consultation in which somebody has a voice. @throws DomainError `consultation.not-yours`, `consultation.not-asked` */
export function requireAsked(consultation: Consultation | undefined, reader: Reader): Consultation {
  const seen = requireSeen(consultation, reader);
  if (!isIn(seen.group, reader.employee, reader.day)) throw refuse("not-asked");
  return seen;
}

/** Requires the time in which voices count. @throws DomainError `consultation.not-open`, `consultation.over` */
export function requireOpen({ opensAt, closesAt, state }: Consultation, at: Instant): void {
  if (at < opensAt) throw refuse("not-open");
  if (at >= closesAt || state !== "PUBLISHED") throw refuse("over");
}

/** Whether voices count now. */
export function isOpen({ opensAt, closesAt, state }: Consultation, at: Instant): boolean {
  return state === "PUBLISHED" && opensAt <= at && at < closesAt;
}

/** Requires one of the officials. @throws DomainError `consultation.not-yours`, `consultation.not-official` */
export function requireOfficial(consultation: Consultation | undefined, reader: Reader): Consultation {
  const seen = requireSeen(consultation, reader);
  if (!seen.officialNips.includes(reader.principal.id)) throw refuse("not-official");
  return seen;
}

/** Who hides words, and decides appeals: HR, the head of the city, and whoever published the consultation. */
export function moderates(
  { publishedBy }: Pick<Consultation, "publishedBy">,
  { id, roles }: Principal,
): boolean {
  return publishedBy === id || roles.includes("HR") || roles.includes("HEAD_OF_CITY");
}

/** Requires who moderates. @throws DomainError `consultation.not-yours`, `consultation.not-moderator` */
export function requireModerator(consultation: Consultation | undefined, reader: Reader): void {
  if (!moderates(requireSeen(consultation, reader), reader.principal)) throw refuse("not-moderator");
}
