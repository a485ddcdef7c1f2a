import type { Answer } from "../../client/operations.ts";
import { say } from "../../frame/language.ts";

export type Consultation = Answer<"GET /v1/consultations">["items"][number];
export type Proposal = Answer<"GET /v1/consultations/{consultationId}/proposals">["items"][number];
export type Comment =
  Answer<"GET /v1/consultations/{consultationId}/proposals/{proposalId}">["items"][number];

const SUBJECTS = {
  PLAN: { id: "Rencana", en: "Plan" },
  POLICY: { id: "Kebijakan", en: "Policy" },
  PROGRAMME: { id: "Program", en: "Programme" },
} as const satisfies Record<Consultation["subject"], object>;

export const subjectWords = (subject: Consultation["subject"]) => say(SUBJECTS[subject]);

export const pathOf = (id: string) => `/app/musyawarah/${id}`;
