import * as z from "zod";
import type { Principal } from "../../../auth/principal.ts";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { type Instant, localDay } from "../../calendar/calendar.ts";
import { named } from "../../once.ts";
import { refusals } from "../../refusal.ts";
import type { Text } from "../../text.ts";
import { NipSchema } from "../employee.ts";

/**
 * An employee's request to correct a wrong rater, one at a time. It has a deadline; if that is missed, the head of the city
 * sees the request and may answer it too.
 * @source policy: a wrong rater must not block anybody; PermenPANRB 6/2022 has the direct superior rate
 */
export const RaterRequestSchema = /* @__PURE__ */ named("RaterRequest", () =>
  z.object({
    nip: NipSchema(),
    state: z.enum(["OPEN", "CORRECTED", "REFUSED"]),
    /** The rater on the day of the request; absent for the head of the city. */
    currentRaterNip: NipSchema().optional(),
    /** The rater the employee considers right. */
    wantedRaterNip: NipSchema().optional(),
    reason: z.string(),
    requestedAt: z.string(),
    answerDueAt: z.string(),
    /** When the missed deadline was noticed; a late answer does not clear it. */
    overdueSince: z.string().optional(),
    answer: z
      .object({
        at: z.string(),
        by: z.string(),
        reason: z.string().optional(),
        /** The rater from now on; absent for the head of the city. */
        raterNip: NipSchema().optional(),
        from: z.iso.date().optional(),
      })
      .optional(),
    version: z.int(),
  }),
);

export type RaterRequest = z.infer<ReturnType<typeof RaterRequestSchema>> & Aggregate;
export type RaterRequestDecision = Decision<
  RaterRequest,
  DomainEvent<
    | "RATER_CORRECTION_REQUESTED"
    | "RATER_CORRECTION_OVERDUE"
    | "RATER_CORRECTION_MADE"
    | "RATER_CORRECTION_REFUSED"
  >
>;

const refuse = /* @__PURE__ */ refusals("rater-request", {
  "open-already": {
    kind: "conflict",
    id: "Permintaan perbaikan pejabat penilai Anda masih diproses, dan dijawab paling lambat {due}. Setelah itu kepala daerah dapat menjawabnya.",
    en: "Your request to correct the rater is being handled and will be answered by {due}. After that the head of the city may answer it.",
    source: { id: "kebijakan: satu permintaan dalam satu waktu", en: "policy: one request at a time" },
  },
  "wants-current": {
    kind: "invalid",
    id: "Pejabat penilai yang Anda minta sudah menjadi pejabat penilai Anda.",
    en: "The rater you ask for is already your rater.",
    source: {
      id: "kebijakan: permintaan harus meminta perubahan",
      en: "policy: a request asks for a change",
    },
  },
  "wants-self": {
    kind: "invalid",
    id: "Pegawai tidak dapat menilai dirinya sendiri. Sebutkan pejabat penilai yang lain.",
    en: "Nobody can rate themselves. Name another rater.",
    source: {
      id: "PermenPANRB 6/2022: pejabat penilai ialah atasan langsung",
      en: "PermenPANRB 6/2022: the rater is the direct superior",
    },
  },
  "not-open": {
    kind: "conflict",
    id: "Permintaan ini sudah dijawab ({state}).",
    en: "This request has already been answered ({state}).",
    source: { id: "kebijakan: satu jawaban untuk satu permintaan", en: "policy: one answer a request" },
  },
  "not-overdue": {
    kind: "forbidden",
    id: "Permintaan ini masih dalam tenggat pengelola kinerja, {due}; setelah itu barulah kepala daerah dapat menjawabnya.",
    en: "This request is still with HR, until {due}; after that the head of the city may answer it.",
    source: {
      id: "kebijakan: pengelola kinerja membetulkan daftar pegawai; yang tidak dijawab naik ke atasannya",
      en: "policy: HR corrects the register; what it leaves unanswered is escalated",
    },
  },
  "not-yours": {
    kind: "forbidden",
    id: "Permintaan ini hanya dapat dilihat pegawai yang bersangkutan, pengelola kinerja, dan kepala daerah.",
    en: "Only the employee, HR and the head of the city may see this request.",
    source: {
      id: "kebijakan: tertutup, kecuali yang diizinkan; penilai yang dianggap keliru tidak melihat alasannya",
      en: "policy: deny by default; the alleged wrong rater does not see the reasons",
    },
  },
  own: {
    kind: "forbidden",
    id: "Permintaan Anda sendiri dijawab pengelola kinerja yang lain.",
    en: "Your own request has to be answered by somebody else in HR.",
    source: {
      id: "kebijakan: tidak seorang pun memutus perkaranya sendiri",
      en: "policy: nobody decides in their own cause",
    },
  },
});

const ANSWER_WORDS: Readonly<Record<Exclude<RaterRequest["state"], "OPEN">, Text>> = {
  CORRECTED: { id: "pejabat penilainya sudah diperbaiki", en: "the rater has been corrected" },
  REFUSED: { id: "permintaannya ditolak", en: "it was refused" },
};

/**
 * Lets the employee, and those who may answer, see the request, but not the rater in question.
 * @throws DomainError `rater-request.not-yours`
 * @source policy: deny by default; UU 27/2022
 */
export function requireCanSeeRequest({ id, roles }: Principal, nip: string): void {
  const isAllowed = id === nip || roles.includes("HR") || roles.includes("HEAD_OF_CITY");
  if (!isAllowed) throw refuse("not-yours");
}

/**
 * Lets HR answer, and the head of the city once HR is late; nobody answers their own request.
 * @param zone the city's time zone
 * @throws DomainError `rater-request.own`, `rater-request.not-overdue`
 */
export function requireAnswerer({ id, roles }: Principal, request: RaterRequest, zone: string): void {
  if (id === request.nip) throw refuse("own");
  const isLate = request.overdueSince !== undefined;
  if (!isLate && !roles.includes("HR"))
    throw refuse("not-overdue", { due: localDay(request.answerDueAt, zone) });
}

interface Request {
  readonly nip: string;
  readonly currentRaterNip: string | undefined;
  readonly wantedRaterNip: string | undefined;
  readonly reason: string;
  readonly answerDueAt: Instant;
  /** The city's time zone. */
  readonly zone: string;
  readonly by: string;
  readonly at: Instant;
}

/**
 * Requests another rater.
 * @param before the employee's last request; undefined if there was none
 * @throws DomainError `rater-request.open-already`, `rater-request.wants-current`, `rater-request.wants-self`
 */
export function requestRaterCorrection(
  before: RaterRequest | undefined,
  { nip, currentRaterNip, wantedRaterNip, reason, answerDueAt, zone, by, at }: Request,
): RaterRequestDecision {
  if (before?.state === "OPEN") throw refuse("open-already", { due: localDay(before.answerDueAt, zone) });
  if (wantedRaterNip === nip) throw refuse("wants-self");
  if (wantedRaterNip !== undefined && wantedRaterNip === currentRaterNip) throw refuse("wants-current");
  const { version, eventHash } = before ?? NEW_AGGREGATE;
  const asked = { currentRaterNip, wantedRaterNip, reason };
  return {
    state: { nip, state: "OPEN", ...asked, requestedAt: at, answerDueAt, version, eventHash },
    event: { type: "RATER_CORRECTION_REQUESTED", by, at, data: { ...asked, answerDueAt } },
  };
}

/** Notes that the deadline passed unanswered; undefined if it has not passed, or was noted before. */
export function markCorrectionOverdue(request: RaterRequest, at: Instant): RaterRequestDecision | undefined {
  const { state, answerDueAt, overdueSince } = request;
  if (state !== "OPEN" || overdueSince !== undefined || at <= answerDueAt) return undefined;
  return {
    state: { ...request, overdueSince: at },
    event: { type: "RATER_CORRECTION_OVERDUE", by: "SYSTEM", at, data: { answerDueAt } },
  };
}

interface Correction {
  /** Undefined for the head of the city. */
  readonly raterNip: string | undefined;
  readonly from: string;
  readonly by: string;
  readonly at: Instant;
}

/** Grants the request with the wanted rater or another one. @throws DomainError `rater-request.not-open` */
export function grantRaterCorrection(
  request: RaterRequest,
  { raterNip, from, by, at }: Correction,
): RaterRequestDecision {
  requireOpen(request);
  return {
    state: { ...request, state: "CORRECTED", answer: { at, by, raterNip, from } },
    event: { type: "RATER_CORRECTION_MADE", by, at, data: { raterNip: raterNip ?? "", from } },
  };
}

/** Refuses the request with a reason; the rater stays. @throws DomainError `rater-request.not-open` */
export function refuseRaterCorrection(
  request: RaterRequest,
  { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: Instant },
): RaterRequestDecision {
  requireOpen(request);
  return {
    state: { ...request, state: "REFUSED", answer: { at, by, reason } },
    event: { type: "RATER_CORRECTION_REFUSED", by, at, data: { reason } },
  };
}

function requireOpen({ state }: RaterRequest): void {
  if (state !== "OPEN") throw refuse("not-open", { state: ANSWER_WORDS[state] });
}
