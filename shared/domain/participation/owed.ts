import type { Instant } from "../calendar/calendar.ts";
import type { Consultation, ConsultationDecision } from "./consultation.ts";

/** What the officials of a consultation have to do next. */
export interface OwedConsultation {
  readonly consultationId: string;
  readonly title: string;
  readonly dueAt: Instant;
}

/** From its close, the answer; from a year after that, what came of it; also once that is late. Undefined while they owe nothing. */
export function owedOf(consultation: Consultation): OwedConsultation | undefined {
  const { id, title, state, answerDueAt, outcomeDueAt, outcomeAskedAt, forgottenAt } = consultation;
  if (forgottenAt !== undefined) return undefined;
  const isOutcomeOwed = state === "ANSWERED" && outcomeAskedAt !== undefined;
  const dueAt = state === "CLOSED" ? answerDueAt : isOutcomeOwed ? outcomeDueAt : undefined;
  return dueAt === undefined ? undefined : { consultationId: id, title, dueAt };
}

/** Changes after which officials owe something else, or are others. */
const MOVING: readonly ConsultationDecision["event"]["type"][] = [
  "CONSULTATION_OFFICIALS_NAMED",
  "CONSULTATION_CLOSED",
  "CONSULTATION_ANSWERED",
  "CONSULTATION_OUTCOME_ASKED",
  "CONSULTATION_COMPLETED",
  "CONSULTATION_FORGOTTEN",
];

/** What each official owes after a change; undefined for who owes nothing any more. */
export function owedAfter({
  state,
  event,
}: ConsultationDecision): readonly (readonly [nip: string, owed: OwedConsultation | undefined])[] {
  if (!MOVING.includes(event.type)) return [];
  const former = Array.isArray(event.data?.formerNips) ? event.data.formerNips.map(String) : [];
  const owed = owedOf(state);
  return [
    ...state.officialNips.map((nip) => [nip, owed] as const),
    ...former.map((nip) => [nip, undefined] as const),
  ];
}
