import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";

/** As lists have it too, which name people beside it. */
export type Report = Omit<Answer<"GET /v1/employees/{nip}/reports/{reportId}">, "people">;

const STATES = {
  SUBMITTED: { id: "Menunggu jawaban", en: "Awaits an answer" },
  ACCEPTED: { id: "Diterima", en: "Accepted" },
  RETURNED: { id: "Dikembalikan", en: "Returned" },
};

const KINDS = { SUBMITTED: undefined, ACCEPTED: "good", RETURNED: "wrong" } as const;

/** A report's state in words, and how it looks. */
export function stateOf(state: Report["state"]): { readonly text: string; readonly kind?: "good" | "wrong" } {
  const kind = KINDS[state];
  return { text: words(STATES)[state], ...(kind && { kind }) };
}
