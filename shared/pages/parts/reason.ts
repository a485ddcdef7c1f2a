import type { Language } from "../../domain/text.ts";
import { html } from "../../html.ts";
import { wordsIn } from "../words.ts";

const WORDS = {
  rule: { id: "Dasar", en: "Rule" },
  why: { id: "Mengapa", en: "Why" },
};

const POLICY = /^(?:kebijakan|policy)[^:]*(?:: *|$)/;

/**
 * Why something was refused: the regulation, or the reason of a policy. That it is a policy says nothing to a citizen, so alone
 * it is left out.
 */
export function reasonOf(rule: string | undefined, language: Language) {
  const reason = rule?.replace(POLICY, "");
  if (rule === undefined || !reason) return undefined;
  const words = wordsIn(WORDS, language);
  return html`<p class="hint">${reason === rule ? words.rule : words.why}: ${reason}</p>`;
}
