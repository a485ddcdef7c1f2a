import type { Language } from "../../domain/text.ts";
import { type Html, html } from "../../html.ts";

interface Of {
  readonly language: Language;
  /** What the product says in English, where the words are its own. */
  readonly english?: string | undefined;
}

/**
 * What was written in the city's language, which a screen reader then speaks, whatever language the page is in.
 * @source WCAG 2.2, 3.1.2 Language of Parts
 */
export function written(text: string, { language, english }: Of): Html {
  if (language === "id") return html`${text}`;
  return english === undefined ? html`<span lang="id">${text}</span>` : html`${english}`;
}
