import type { Answer } from "../../../client/operations.ts";
import { say, words } from "../../../frame/language.ts";

export type Template = Omit<Answer<"GET /v1/plan-templates/{templateId}">, "people">;
export type Assignment = Answer<"GET /v1/plan-assignments/{assignmentId}">;
export type Outcome = Answer<"GET /v1/plan-assignments/{assignmentId}/lines">["items"][number]["outcome"];

export const ASSIGNMENT_STATES = {
  PREVIEWING: { id: "Sedang dihitung siapa yang menerima", en: "Working out who gets it" },
  PREVIEWED: { id: "Siap ditugaskan", en: "Ready to be assigned" },
  ASSIGNING: { id: "Sedang ditugaskan", en: "Being assigned" },
  ASSIGNED: { id: "Sudah ditugaskan", en: "Assigned" },
  UNDOING: { id: "Sedang dibatalkan", en: "Being undone" },
  UNDONE: { id: "Dibatalkan", en: "Undone" },
};

const STATE_KINDS = { PREVIEWED: "care", ASSIGNED: "good" } as const;

/** The state of an assignment, and how it looks. */
export function assignmentState(state: Assignment["state"]): {
  readonly text: string;
  readonly kind?: "good" | "care";
} {
  const kind = state in STATE_KINDS ? STATE_KINDS[state as keyof typeof STATE_KINDS] : undefined;
  return { text: say(ASSIGNMENT_STATES[state]), ...(kind && { kind }) };
}

/** What becomes of somebody's plan. */
export const OUTCOMES = {
  READY: { id: "Akan menerima", en: "Will get it" },
  HAS_PLAN: { id: "Sudah punya rencana, dilewati", en: "Has a plan, left out" },
  OTHER_FORM: { id: "Jabatannya memakai format lain, dilewati", en: "Position has the other form, left out" },
  ASSIGNED: { id: "Sudah menerima", en: "Got it" },
  UNDONE: { id: "Ditarik kembali", en: "Withdrawn" },
  TOUCHED: { id: "Sudah disentuh pegawainya, tetap", en: "Touched by its owner, stays" },
} as const satisfies Record<Outcome, { readonly id: string; readonly en: string }>;

const FORM_WORDS = {
  executive: { id: "Pejabat pimpinan tinggi (perspektif)", en: "Senior executives (perspectives)" },
  other: {
    id: "Administrator, pengawas, fungsional, dan pelaksana (aspek)",
    en: "Administrators and functional staff (aspects)",
  },
};

/** For which of the two forms it is written, by the first indicator; undefined in the qualitative approach. */
export function formOf({ content }: Pick<Template, "content">): string | undefined {
  const [first] = content.results.flatMap(({ indicators }) => indicators);
  if (first === undefined) return undefined;
  const text = words(FORM_WORDS);
  return first.perspective === undefined ? text.other : text.executive;
}
