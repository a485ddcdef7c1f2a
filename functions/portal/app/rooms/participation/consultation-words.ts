import type { Answer } from "../../client/operations.ts";
import { untilWords } from "../../frame/dates.ts";
import { say } from "../../frame/language.ts";

export type Consultation = Answer<"GET /v1/consultations">["items"][number];
export type Proposal = Answer<"GET /v1/consultations/{consultationId}/proposals">["items"][number];
export type Comment =
  Answer<"GET /v1/consultations/{consultationId}/proposals/{proposalId}">["comments"][number];

const SUBJECTS = {
  PLAN: { id: "Rencana", en: "Plan" },
  POLICY: { id: "Kebijakan", en: "Policy" },
  PROGRAMME: { id: "Program", en: "Programme" },
} as const satisfies Record<Consultation["subject"], object>;

const WORDS = {
  soon: { id: "Belum dibuka", en: "Not open yet" },
  open: { id: "Dibuka", en: "Open" },
  counting: { id: "Sedang dihitung", en: "Being counted" },
  awaiting: { id: "Menunggu tanggapan", en: "Awaits its answer" },
  answered: { id: "Sudah ditanggapi", en: "Answered" },
  completed: { id: "Hasilnya diumumkan", en: "What came of it is published" },
};

export const subjectWords = (subject: Consultation["subject"]) => say(SUBJECTS[subject]);

/** How far a consultation is, and until when. */
export function stateWords({ state, isOpen, opensAt, closesAt, answerDueAt }: Consultation): string {
  if (isOpen) return `${say(WORDS.open)} · ${untilWords(closesAt)}`;
  if (state === "CLOSED")
    return answerDueAt ? `${say(WORDS.awaiting)} · ${untilWords(answerDueAt)}` : say(WORDS.awaiting);
  if (state === "ANSWERED") return say(WORDS.answered);
  if (state === "COMPLETED") return say(WORDS.completed);
  return new Date(opensAt).getTime() > Date.now() ? say(WORDS.soon) : say(WORDS.counting);
}

export const pathOf = (id: string) => `/app/musyawarah/${id}`;
