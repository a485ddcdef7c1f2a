import { PREDIKAT_WORDS } from "../../../../../shared/domain/rules/predikat.ts";
import type { Answer } from "../../client/operations.ts";
import { say } from "../../frame/language.ts";

export type Result = Answer<"GET /v1/employees/{nip}/evaluations/{period}">;

/** What the law calls the predikat is not translated. */
export const predikatWords = (predikat: keyof typeof PREDIKAT_WORDS) => PREDIKAT_WORDS[predikat];

const STAGES = {
  MEASURED: { id: "Hanya diukur", en: "Only measured" },
  AWAITING_RATING: { id: "Menunggu dinilai", en: "Awaits its rating" },
  RATED: { id: "Menunggu Anda terima", en: "Awaits your receipt" },
  RECEIVED: { id: "Anda dapat berkeberatan", en: "You may object" },
  OBJECTED: { id: "Dalam keberatan", en: "Objected to" },
  FINAL: { id: "Final", en: "Final" },
  REOPENED: { id: "Dibuka kembali", en: "Reopened" },
};

/** Where a result stands, as it concerns the employee. */
export function stageOf(stage: Result["stage"]): { readonly text: string; readonly kind?: "good" | "care" } {
  if (stage === "FINAL") return { text: say(STAGES.FINAL), kind: "good" };
  const isMine = stage === "RATED" || stage === "RECEIVED";
  return { text: say(STAGES[stage]), ...(isMine && { kind: "care" }) };
}
