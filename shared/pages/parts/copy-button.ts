import type { Language } from "../../domain/text.ts";
import { type Html, html } from "../../html.ts";
import { wordsIn } from "../words.ts";

const WORDS = {
  copied: { id: "Tersalin", en: "Copied" },
  failed: { id: "Tidak tersalin. Catat sendiri", en: "Not copied. Write it down" },
};

/** Copies something that the page shows, where there is script. */
export function copyButton(what: string, label: string, language: Language): Html {
  const words = wordsIn(WORDS, language);
  return html`<button type="button" hidden data-copy="${what}" data-done="${words.copied}" data-failed="${words.failed}">${label}</button>`;
}
