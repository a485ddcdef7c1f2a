import { addDays, type Calendar, dueAt, endOfDay, type Instant, localDay } from "../calendar/calendar.ts";
import { refusals } from "../refusal.ts";
import type { Consultation, ConsultationDecision } from "./consultation.ts";
import type { ParticipationPolicy } from "./policy.ts";

/** How long a voice that came in at the last moment may still be on its way into the table, with room to spare. */
const SETTLING_MILLISECONDS = 2 * 60_000;

const refuse = /* @__PURE__ */ refusals("consultation", {
  "not-closed": {
    kind: "conflict",
    id: "Musyawarah ini belum ditutup dan dihitung. Jawaban dapat diberikan sesudahnya.",
    en: "This consultation is not closed and counted yet. It can be answered afterwards.",
    source: { id: "kebijakan", en: "policy" },
  },
  "proposals-unanswered": {
    kind: "conflict",
    id: "Masih ada {count} usul yang belum dijawab. Jawab semuanya, lalu kirim tanggapan resminya.",
    en: "{count} proposals have no answer yet. Answer them all, then send the official one.",
    source: { id: "kebijakan: setiap usul dijawab", en: "policy: every proposal is answered" },
  },
  forgotten: {
    kind: "conflict",
    id: "Masa simpan musyawarah ini sudah berakhir dan isi suaranya sudah dihapus, sehingga tidak dapat dijawab lagi.",
    en: "This consultation is no longer kept and what was said in it is deleted, so that it cannot be answered.",
    source: {
      id: "UU 27/2022: data pribadi disimpan selama diperlukan",
      en: "UU 27/2022: personal data is kept no longer than needed",
    },
  },
  "not-answered": {
    kind: "conflict",
    id: "Hasilnya dapat diumumkan setelah musyawarah ini dijawab, dan satu kali.",
    en: "What came of it is published once the consultation is answered, and once only.",
    source: { id: "kebijakan", en: "policy" },
  },
});

/** What is awaited next of a consultation; undefined once nothing is. */
export function awaitedNext({
  state,
  closesAt,
  answerDueAt,
  answerMissedAt,
  outcomeDueAt,
  outcomeMissedAt,
}: Consultation): Instant | undefined {
  if (state === "PUBLISHED") return countedFrom(closesAt);
  if (state === "CLOSED") return answerMissedAt === undefined ? answerDueAt : undefined;
  if (state === "ANSWERED") return outcomeMissedAt === undefined ? outcomeDueAt : undefined;
  return undefined;
}

const countedFrom = (closesAt: Instant): Instant =>
  new Date(Date.parse(closesAt) + SETTLING_MILLISECONDS).toISOString();

/** Whether a consultation is to be counted. */
export function awaitsCount({ state, closesAt }: Consultation, at: Instant): boolean {
  return state === "PUBLISHED" && at >= countedFrom(closesAt);
}

interface Counted {
  /** Votes by poll and choice. */
  readonly polls: readonly (readonly number[])[];
  readonly voices: number;
  readonly proposals: number;
}

interface Closing {
  /** Whether any of its officials still serves; if not, HR is told to name others. */
  readonly hasOfficial: boolean;
  readonly calendar: Calendar;
  readonly policy: ParticipationPolicy;
  readonly at: Instant;
}

/**
 * Closes a consultation with its count; its officials' time begins. Where a count rests on too few anonymous voices, it is not kept.
 * @source policy choice
 */
export function closeConsultation(
  consultation: Consultation,
  { polls, voices, proposals }: Counted,
  { hasOfficial, calendar, policy, at }: Closing,
): ConsultationDecision {
  const answerDueAt = dueAt(consultation.closesAt, policy.answerWorkingDays, calendar);
  const isShown = !consultation.isAnonymous || voices >= policy.leastVoices;
  const counted = isShown ? { voices, polls: polls.map((votes) => [...votes]) } : {};
  return {
    state: { ...consultation, state: "CLOSED", tally: { ...counted, proposals }, answerDueAt },
    event: {
      type: "CONSULTATION_CLOSED",
      by: "SYSTEM",
      at,
      data: { ...counted, proposals, answerDueAt, ...(!hasOfficial && { lacksOfficials: true }) },
    },
  };
}

interface Act {
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/**
 * The official answer, once every proposal has one. A late one counts, and stays late.
 * @throws DomainError `consultation.not-closed`, `consultation.forgotten`, `consultation.proposals-unanswered`
 */
export function answerConsultation(
  consultation: Consultation,
  {
    answered,
    zone,
    policy,
    ...answer
  }: Act & { readonly answered: number; readonly zone: string; readonly policy: ParticipationPolicy },
): ConsultationDecision {
  if (consultation.state !== "CLOSED") throw refuse("not-closed");
  if (consultation.forgottenAt !== undefined) throw refuse("forgotten");
  const left = (consultation.tally?.proposals ?? 0) - answered;
  if (left > 0) throw refuse("proposals-unanswered", { count: left });
  const outcomeDueAt = endOfDay(addDays(localDay(answer.at, zone), policy.outcomeDays), zone);
  const { text, by, at } = answer;
  return {
    state: { ...consultation, state: "ANSWERED", answer, outcomeDueAt },
    event: { type: "CONSULTATION_ANSWERED", by, at, data: { text, outcomeDueAt } },
  };
}

/** Says what came of it. @throws DomainError `consultation.not-answered` */
export function completeConsultation(consultation: Consultation, outcome: Act): ConsultationDecision {
  if (consultation.state !== "ANSWERED") throw refuse("not-answered");
  const { text, by, at } = outcome;
  return {
    state: { ...consultation, state: "COMPLETED", outcome },
    event: { type: "CONSULTATION_COMPLETED", by, at, data: { text } },
  };
}

/**
 * What has fallen due by now: an answer that was missed; a year after it, that it is time to say what came of it; and that this was missed.
 * Undefined if nothing has.
 */
export function passDeadline(
  consultation: Consultation,
  { hasOfficial, calendar, policy, at }: Closing,
): ConsultationDecision | undefined {
  const { state, answerDueAt, answerMissedAt, outcomeDueAt, outcomeAskedAt, outcomeMissedAt } = consultation;
  if (state === "CLOSED") {
    if (answerDueAt === undefined || answerMissedAt !== undefined || at <= answerDueAt) return undefined;
    return {
      state: { ...consultation, answerMissedAt: at },
      event: { type: "CONSULTATION_ANSWER_MISSED", by: "SYSTEM", at, data: { dueAt: answerDueAt } },
    };
  }
  if (state !== "ANSWERED" || outcomeDueAt === undefined || at <= outcomeDueAt) return undefined;
  if (outcomeAskedAt === undefined) {
    const due = dueAt(at, policy.outcomeWorkingDays, calendar);
    return {
      state: { ...consultation, outcomeAskedAt: at, outcomeDueAt: due },
      event: {
        type: "CONSULTATION_OUTCOME_ASKED",
        by: "SYSTEM",
        at,
        data: { dueAt: due, ...(!hasOfficial && { lacksOfficials: true }) },
      },
    };
  }
  if (outcomeMissedAt !== undefined) return undefined;
  return {
    state: { ...consultation, outcomeMissedAt: at },
    event: { type: "CONSULTATION_OUTCOME_MISSED", by: "SYSTEM", at, data: { dueAt: outcomeDueAt } },
  };
}
