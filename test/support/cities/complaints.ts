import { complaintTerms } from "../../../shared/cities/complaint-terms.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { nextStep } from "../../../shared/domain/complaints/clocks/deadlines.ts";
import { settled } from "../../../shared/domain/complaints/clocks/settlement.ts";
import {
  type ComplaintTerms,
  lateFor,
  reopenableUntil,
} from "../../../shared/domain/complaints/clocks/terms.ts";
import {
  type Complaint,
  type ComplaintDecision,
  receiveComplaint,
} from "../../../shared/domain/complaints/complaint.ts";
import {
  askComplainant,
  replyToQuestion,
  resumeComplaint,
} from "../../../shared/domain/complaints/life/conversation.ts";
import { archiveComplaint } from "../../../shared/domain/complaints/life/ending.ts";
import {
  answerComplaint,
  closeComplaint,
  forwardComplaint,
  reclassifyComplaint,
  rejectComplaint,
  verifyComplaint,
} from "../../../shared/domain/complaints/life/handling.ts";
import { rateComplaint, reopenComplaint } from "../../../shared/domain/complaints/life/reopening.ts";
import type { OrganisationUnit } from "../../../shared/domain/organisation/organisation-unit.ts";
import { type LoggedEvent, record } from "../../../shared/table/event-log.ts";
import { committed } from "./domain-builders.ts";

/** Tuesday 17 March 2026, 09:00 in western Indonesia: the day before a week of holidays. */
export const RECEIVED_AT = "2026-03-17T02:00:00.000Z";
export const COMPLAINT_TEXT = "Lampu jalan di depan pasar sudah mati selama dua minggu.";
export const REASON = "Menunggu suku cadang dari penyedia.";

export const termsOf = complaintTerms(cityBySlug("bukittinggi"));
export const TERMS: ComplaintTerms = termsOf({ receivedAt: RECEIVED_AT }, undefined);

export function unit(id: string, ...ancestors: readonly string[]): OrganisationUnit {
  const parentId = ancestors.at(-1);
  const place = { ...(parentId && { parentId }), ancestors: [...ancestors] };
  return { id, name: `Unit ${id}`, kind: "DINAS", ...place, version: 1, eventHash: "hash" };
}

interface Overrides {
  readonly trackingCode?: string;
  readonly unitId?: string;
  readonly at?: string;
  readonly text?: string;
}

export function newComplaint({
  trackingCode = "0000000000",
  unitId,
  at = RECEIVED_AT,
  text = COMPLAINT_TEXT,
}: Overrides = {}) {
  return receiveComplaint({
    trackingCode,
    secretHash: "hash",
    unitId,
    class: undefined,
    text,
    isAnonymous: false,
    isConfidential: false,
    hasContact: false,
    at,
  });
}

export function received(overrides: Overrides = {}): Complaint {
  return committed(newComplaint(overrides));
}

export const OFFICERS = ["198609262015051001", "199001012015052003"] as const;

/** Every action on a complaint, by name; each may be refused. */
export const ACTS = {
  verify: (complaint, at) =>
    verifyComplaint(complaint, {
      class: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN",
      unit: unit("pu"),
      by: "OFFICER",
      at,
    }),
  reject: (complaint, at) =>
    rejectComplaint(complaint, { ground: "TIDAK_JELAS", reason: REASON, by: "OFFICER", at }),
  forward: (complaint, at) =>
    forwardComplaint(complaint, {
      unit: unit(complaint.unitId === "pu" ? "dishub" : "pu"),
      by: "OFFICER",
      at,
    }),
  respond: (complaint, at) => answer(complaint, false, at),
  answer: (complaint, at) => answer(complaint, true, at),
  solve: (complaint, at) => closeComplaint(complaint, { outcome: "SOLVED", by: "OFFICER", at }),
  giveUp: (complaint, at) =>
    closeComplaint(complaint, { outcome: "UNSOLVED", reason: REASON, by: "OFFICER", at }),
  ask: (complaint, at) => askComplainant(complaint, { text: "Di pasar yang mana?", by: "OFFICER", at }),
  reply: (complaint, at) => replyToQuestion(complaint, { text: "Pasar Atas, pintu timur.", at }),
  resume: (complaint, at) => resumeComplaint(complaint, { by: "OFFICER", at }),
  reclassify: (complaint, at) =>
    reclassifyComplaint(complaint, {
      class: complaint.class === "ASPIRASI" ? "PENGADUAN_BERKADAR_PENGAWASAN" : "ASPIRASI",
      by: "OFFICER",
      at,
    }),
  archive: (complaint, at) => archiveComplaint(complaint, { reason: REASON, by: "OFFICER", at }),
  praise: (complaint, at) =>
    rateComplaint(complaint, { isSatisfied: true, at, until: reopenableUntil(complaint, TERMS) }),
  object: (complaint, at) =>
    rateComplaint(complaint, {
      isSatisfied: false,
      remark: REASON,
      at,
      until: reopenableUntil(complaint, TERMS),
    }),
  reopen: (complaint, at) =>
    reopenComplaint(complaint, {
      cause: "NEW_FACTS",
      reason: REASON,
      at,
      until: reopenableUntil(complaint, TERMS),
    }),
  sweep: (complaint, at) => nextStep(complaint, { at, terms: TERMS, cityOfficeId: "kota" }),
} as const satisfies Record<string, (complaint: Complaint, at: string) => unknown>;

/** The same answer by two employees, for tests where it matters whose it is. */
export const ACTS_OF_OFFICERS = {
  ...ACTS,
  respondAsOne: (complaint, at) => answer(complaint, false, at, OFFICERS[0]),
  answerAsOne: (complaint, at) => answer(complaint, true, at, OFFICERS[0]),
  answerAsOther: (complaint, at) => answer(complaint, true, at, OFFICERS[1]),
} as const satisfies Record<string, (complaint: Complaint, at: string) => unknown>;

export type Act = keyof typeof ACTS;
export type ActOfOfficer = keyof typeof ACTS_OF_OFFICERS;

function answer(complaint: Complaint, isFinal: boolean, at: string, by = "OFFICER") {
  const late = lateFor(complaint, { isFinal, at, terms: TERMS });
  return answerComplaint(complaint, {
    text: "Petugas sudah memperbaikinya.",
    isFinal,
    lateFor: late,
    delayReason: late.length > 0 ? REASON : undefined,
    by,
    at,
  });
}

/** The complaint after some actions, each of which must be allowed, as the table would hold it. */
export function having(
  complaint: Complaint,
  ...acts: readonly (readonly [ActOfOfficer, string])[]
): Complaint {
  return acts.reduce((state, [act, at]) => taken(state, act, at)?.state ?? state, complaint);
}

/** What the table would hold after an action: the state and its event; undefined if there was nothing to do. */
export function taken(
  complaint: Complaint,
  act: ActOfOfficer,
  at: string,
  terms = TERMS,
): { readonly state: Complaint; readonly event: LoggedEvent } | undefined {
  const decision: ComplaintDecision | undefined = ACTS_OF_OFFICERS[act](complaint, at);
  return decision && record(settled(decision, complaint, terms));
}
