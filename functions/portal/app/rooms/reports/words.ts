import type { Answer } from "../../client/operations.ts";
import { say, words } from "../../frame/language.ts";

/** One that is read alone, without the people that are named beside it. */
export type WholeReport = Omit<Answer<"GET /v1/employees/{nip}/reports/{reportId}">, "people">;
/** As lists have it too, which do not say whether their month has closed. */
export type Report = Omit<WholeReport, "isMonthClosed">;

const STATES = {
  SUBMITTED: { id: "Menunggu jawaban", en: "Awaits an answer" },
  ACCEPTED: { id: "Diterima", en: "Accepted" },
  RETURNED: { id: "Dikembalikan", en: "Returned" },
};

const LAPSED = { id: "Tidak dijawab sampai bulannya ditutup", en: "Unanswered when its month closed" };

const KINDS = { SUBMITTED: undefined, ACCEPTED: "good", RETURNED: "wrong" } as const;

/** A report's state in words, and how it looks. What was left unanswered in a closed month waits for nobody any more. */
export function stateOf(
  state: Report["state"],
  isMonthClosed: boolean,
): { readonly text: string; readonly kind?: "good" | "wrong" } {
  if (state === "SUBMITTED" && isMonthClosed) return { text: say(LAPSED) };
  const kind = KINDS[state];
  return { text: words(STATES)[state], ...(kind && { kind }) };
}
