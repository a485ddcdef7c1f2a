import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityBySlug } from "../../shared/cities/index.ts";
import { type Complaint, receiveComplaint } from "../../shared/domain/complaint.ts";
import { type ComplaintTerms, lateFor, missDeadline } from "../../shared/domain/complaint-deadlines.ts";
import {
  answerComplaint,
  closeComplaint,
  forwardComplaint,
  rejectComplaint,
  verifyComplaint,
} from "../../shared/domain/complaint-handling.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation-unit.ts";
import { committed } from "./domain-builders.ts";

/** Tuesday 17 March 2026, 09:00 in western Indonesia: the day before a week of holidays. */
export const RECEIVED_AT = "2026-03-17T02:00:00.000Z";
export const COMPLAINT_TEXT = "Lampu jalan di depan pasar sudah mati selama dua minggu.";
export const REASON = "Menunggu suku cadang dari penyedia.";

export const termsOf = complaintTerms(cityBySlug("bukittinggi"));
export const TERMS: ComplaintTerms = termsOf({ receivedAt: RECEIVED_AT });

export function unit(id: string, ...ancestors: readonly string[]): OrganisationUnit {
  const parentId = ancestors.at(-1);
  const place = { ...(parentId && { parentId }), ancestors: [...ancestors] };
  return { id, name: `Unit ${id}`, kind: "DINAS", ...place, version: 1, eventHash: "hash" };
}

export function received(overrides: { unitId?: string; at?: string } = {}): Complaint {
  return committed(
    receiveComplaint({
      trackingCode: "0000000000",
      secretHash: "hash",
      unitId: overrides.unitId,
      class: undefined,
      text: COMPLAINT_TEXT,
      isAnonymous: false,
      isConfidential: false,
      at: overrides.at ?? RECEIVED_AT,
    }),
  );
}

/** Everything that can be done to a complaint, by name; each may be refused. */
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
  sweep: (complaint, at) =>
    missDeadline(complaint, { at, terms: TERMS, unit: unit(complaint.unitId, "kota") }),
} as const satisfies Record<string, (complaint: Complaint, at: string) => unknown>;

export type Act = keyof typeof ACTS;

function answer(complaint: Complaint, isFinal: boolean, at: string) {
  const late = lateFor(complaint, { isFinal, at, terms: TERMS });
  return answerComplaint(complaint, {
    text: "Petugas sudah memperbaikinya.",
    isFinal,
    lateFor: late,
    delayReason: late.length > 0 ? REASON : undefined,
    by: "OFFICER",
    at,
  });
}

/** The complaint after some acts, each of which must be allowed. */
export function having(complaint: Complaint, ...acts: readonly (readonly [Act, string])[]): Complaint {
  return acts.reduce((state, [act, at]) => {
    const decision = ACTS[act](state, at);
    return decision ? committed(decision) : state;
  }, complaint);
}
